package de.beteiligungsbuch.service.auditor.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page as one HTML file that needs nothing else: no script, no font, no address. Words that were
 * taken away or brought are marked by their element, by signs and by their look, not by colour
 * alone.
 */
public final class Html {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
            h1{line-height:1.2}h2{margin-top:3rem;border-top:1px solid;padding-top:1rem}
            blockquote{margin:1rem 0;padding:.1rem 1rem;border-left:.25rem solid}
            del{text-decoration:line-through}del::before{content:"[\\2212 "}del::after{content:"]"}
            ins{text-decoration:underline;font-weight:600}ins::before{content:"[+ "}
            ins::after{content:"]"}
            a:focus-visible{outline:.2rem solid;outline-offset:.1rem}
            .skip{position:absolute;left:-99rem}.skip:focus{position:static}
            """;

    private final StringBuilder html = new StringBuilder();

    private Html() {}

    /**
     * The page.
     *
     * @param skip     what the link to the content says
     * @param contents the heading over the table of contents
     */
    public static String of(Page page, String skip, String contents) {
        Html html = new Html();
        html.head(page, skip);
        html.contents(page, contents);
        html.html.append("<main id=\"main\">\n");
        page.blocks().forEach(html::block);
        html.html.append("</main>\n</body>\n</html>\n");
        return html.html.toString();
    }

    private void head(Page page, String skip) {
        html.append("<!doctype html>\n<html lang=\"").append(page.locale().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\""
                        + "width=device-width, initial-scale=1\">\n<meta http-equiv=\""
                        + "Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>").append(escape(page.title())).append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
                .append(escape(skip)).append("</a>\n<header><h1>").append(escape(page.title()))
                .append("</h1></header>\n");
    }

    private void contents(Page page, String title) {
        List<Block.Heading> headings = page.blocks().stream()
                .filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                .filter(heading -> heading.level() <= 3).toList();
        html.append("<nav aria-label=\"").append(escape(title)).append("\">\n<ul>\n");
        headings.forEach(heading -> html.append("<li><a href=\"#").append(heading.anchor())
                .append("\">").append(escape(heading.text())).append("</a></li>\n"));
        html.append("</ul>\n</nav>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> html.append("<h").append(heading.level())
                    .append(" id=\"").append(heading.anchor()).append("\">")
                    .append(escape(heading.text())).append("</h").append(heading.level())
                    .append(">\n");
            case Block.Paragraph paragraph -> paragraph(escape(paragraph.text()));
            case Block.Quote quote -> {
                html.append("<blockquote>\n");
                quote.paragraphs().forEach(text -> paragraph(escape(text)));
                html.append("</blockquote>\n");
            }
            case Block.Bullets bullets -> {
                html.append("<ul>\n");
                bullets.items().forEach(item -> html.append("<li>").append(escape(item))
                        .append("</li>\n"));
                html.append("</ul>\n");
            }
            case Block.Marked marked -> {
                html.append("<blockquote>\n");
                paragraph(marked.segments().stream().map(Html::marked)
                        .collect(Collectors.joining(" ")));
                html.append("</blockquote>\n");
            }
        }
    }

    private void paragraph(String escaped) {
        html.append("<p>").append(escaped).append("</p>\n");
    }

    private static String marked(Block.Segment segment) {
        String words = escape(segment.words());
        return switch (segment.mark()) {
            case EQUAL -> words;
            case DELETED -> "<del>" + words + "</del>";
            case INSERTED -> "<ins>" + words + "</ins>";
        };
    }

    private static String escape(String text) {
        return PlainText.printable(text).replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }
}

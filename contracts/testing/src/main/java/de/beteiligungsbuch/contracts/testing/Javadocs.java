package de.beteiligungsbuch.contracts.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say of their types, so that a schema's descriptions are the Javadoc and nothing
 * is told twice. Keys are binary names: {@code pkg.Outer$Inner}, with {@code #member} after it for
 * a record component, a method or an enum constant.
 */
final class Javadocs {

    private final Map<String, String> texts = new HashMap<>();

    private Javadocs() {}

    /** Reads every Java file below these folders. */
    static Javadocs read(List<Path> roots) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Javadocs docs = new Javadocs();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null,
                StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), null,
                    files.getJavaFileObjectsFromPaths(sources(roots)));
            Scanner scanner = docs.new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    private static List<Path> sources(List<Path> roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** What is said of the type, or null. */
    @Nullable
    String of(Class<?> type) {
        return texts.get(type.getName());
    }

    /** What is said of one component, method or constant of the type, or null. */
    @Nullable
    String of(Class<?> type, String member) {
        return texts.get(type.getName() + "#" + member);
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees trees;
        private final Deque<String> enclosing = new ArrayDeque<>();

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
            String outer = enclosing.peek();
            String name = outer == null
                    ? getCurrentPath().getCompilationUnit().getPackageName() + "."
                            + node.getSimpleName()
                    : outer + "$" + node.getSimpleName();
            note(name);
            enclosing.push(name);
            super.visitClass(node, null);
            enclosing.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree node, @Nullable Void unused) {
            if (node.getParameters().isEmpty()) {
                note(enclosing.element() + "#" + node.getName());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
            note(enclosing.element() + "#" + node.getName());
            return null;
        }

        private void note(String key) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(key, plain(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree parameter) {
                        texts.put(key + "#" + parameter.getName(),
                                plain(parameter.getDescription()));
                    }
                }
            }
        }
    }

    private static String plain(List<? extends DocTree> parts) {
        String text = parts.stream().map(Javadocs::plain).collect(Collectors.joining())
                .replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String plain(DocTree part) {
        return switch (part) {
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link -> link.getReference().getSignature().replaceFirst("^#", "");
            default -> part.toString();
        };
    }
}

package de.beteiligungsbuch.service.council;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The Chromium of the system, found on the PATH; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser",
            "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path executable = find();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable).setArgs(arguments()));
    }

    Browser browser() {
        return browser;
    }

    /** Chromium refuses to run as root within its sandbox. */
    private static List<String> arguments() {
        List<String> plain = List.of("--disable-gpu", "--disable-extensions");
        return System.getProperty("user.name").equals("root")
                ? Stream.concat(plain.stream(), Stream.of("--no-sandbox")).toList()
                : plain;
    }

    private static Path find() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .flatMap(path -> Stream.of(path).filter(Files::isExecutable)).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium on the PATH (looked for " + NAMES
                                + "); on Debian: apt-get install chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

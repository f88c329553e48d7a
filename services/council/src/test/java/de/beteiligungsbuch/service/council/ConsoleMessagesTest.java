package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleMessagesTest {

    static Stream<String> files() throws IOException {
        Resource[] german = new PathMatchingResourcePatternResolver()
                .getResources("classpath:/console/*_de.properties");
        return Arrays.stream(german).map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.replace("_de.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everything_is_said_in_both_languages(String file) {
        Properties german = read(file + "_de");
        Properties english = read(file + "_en");
        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(german.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream file = ConsoleMessagesTest.class
                .getResourceAsStream("/console/" + name + ".properties")) {
            assertThat(file).as(name).isNotNull();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

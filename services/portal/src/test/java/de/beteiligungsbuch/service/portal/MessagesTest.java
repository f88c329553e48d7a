package de.beteiligungsbuch.service.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "codes"})
    void everything_is_said_in_both_languages(String file) throws IOException {
        Properties german = read(file + "_de");
        Properties english = read(file + "_en");

        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(german.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = MessagesTest.class
                .getResourceAsStream("/" + name + ".properties")) {
            assertThat(file).as(name).isNotNull();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}

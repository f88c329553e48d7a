package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DisclosureTest {

    /** The example of RFC 9901 § 4.2.1 and § 4.2.3. */
    private static final String RFC_ENCODED = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFt"
            + "ZSIsICJNw7ZiaXVzIl0";

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_example_of_the_rfc_is_read() {
        assertThat(Disclosure.decode(RFC_ENCODED))
                .isEqualTo(new Disclosure("_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"));
    }

    @Test
    void the_digest_of_the_example_of_the_rfc_is_the_rfcs() {
        assertThat(DisclosureDigest.of(RFC_ENCODED))
                .hasToString("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void a_disclosure_is_read_back_as_it_was_encoded() {
        Disclosure disclosure = Disclosure.of("text", "Mehr Bäume \"jetzt\" 😀\n");
        assertThat(Disclosure.decode(disclosure.encode())).isEqualTo(disclosure);
        assertThat(disclosure.digest()).isEqualTo(DisclosureDigest.of(disclosure.encode()));
    }

    @Test
    void a_salt_is_256_bits_and_never_the_same() {
        Disclosure one = Disclosure.of("text", "same");
        Disclosure other = Disclosure.of("text", "same");
        assertThat(Base64.getUrlDecoder().decode(one.salt())).hasSize(32);
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void a_text_of_the_greatest_length_is_accepted_and_one_character_more_is_not() {
        String most = "x".repeat(Limits.DISCLOSED_CHARACTERS);
        assertThat(Disclosure.of("text", most).value()).hasSize(Limits.DISCLOSED_CHARACTERS);
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.of("text", most + "x"))
                .withMessageContaining("20001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[\"a\",\"b\"]", "[\"a\",\"b\",\"c\",\"d\"]",
            "[\"a\",\"b\",1]", "[\"a\",\"b\",null]", "[\"a\",\"b\",\"c\"", "text"})
    void what_is_no_array_of_three_strings_is_refused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disclosure.decode(base64url(json)));
    }

    @Test
    void what_is_no_base64url_or_no_utf_8_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.decode("§"));
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.decode("_w"));
    }

    @Test
    void the_disclosures_of_an_event_are_read_back_as_they_were_written() {
        Disclosures disclosures = Disclosures.of(EventId.next(),
                List.of(Disclosure.of("text", "Bäume"), Disclosure.of("publicName", "Ada")));
        assertThat(Disclosures.parse(disclosures.bytes())).isEqualTo(disclosures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"event\":\"x\",\"disclosures\":[]}"})
    void a_content_record_that_is_none_is_refused(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(MalformedEntry.class)
                .isThrownBy(() -> Disclosures.parse(bytes));
    }
}

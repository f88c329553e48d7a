package de.beteiligungsbuch.proof;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntryBundleTest {

    @Test
    void each_entry_stands_behind_its_length() {
        EntryBundle bundle = new EntryBundle(List.of(new byte[]{7, 8, 9}, new byte[0],
                new byte[]{1}));
        byte[] bytes = {0, 3, 7, 8, 9, 0, 0, 0, 1, 1};
        assertThat(bundle.bytes()).isEqualTo(bytes);
        assertThat(EntryBundle.parse(bytes).entries()).usingRecursiveComparison()
                .isEqualTo(bundle.entries());
    }

    @Test
    void the_largest_bundle_comes_back() {
        EntryBundle bundle = new EntryBundle(Collections.nCopies(256, new byte[65_535]));
        assertThat(EntryBundle.parse(bundle.bytes()).entries()).hasSize(256)
                .allSatisfy(entry -> assertThat(entry).hasSize(65_535));
    }

    @Test
    void a_bundle_cut_short_anywhere_is_refused_or_has_fewer_entries() {
        byte[] bytes = new EntryBundle(IntStream.range(0, 5).mapToObj(Trees::entry).toList())
                .bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            if (length > 0 && length % 9 == 0) {
                assertThat(EntryBundle.parse(cut).entries()).hasSize(length / 9);
            } else {
                assertThatExceptionOfType(MalformedProof.class)
                        .isThrownBy(() -> EntryBundle.parse(cut));
            }
        }
    }

    @Test
    void a_length_that_lies_is_refused() {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> EntryBundle.parse(new byte[]{(byte) 0xff, (byte) 0xff, 1}))
                .withMessageContaining("entry 0 of the bundle ends at byte 65537");
    }

    @Test
    void a_257th_entry_is_refused() {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> EntryBundle.parse(new byte[2 * 257]))
                .withMessageContaining("256th");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryBundle(Collections.nCopies(257, new byte[1])));
    }

    @Test
    void an_entry_that_no_length_can_say_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryBundle(List.of(new byte[65_536])));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryBundle(List.of()));
    }
}

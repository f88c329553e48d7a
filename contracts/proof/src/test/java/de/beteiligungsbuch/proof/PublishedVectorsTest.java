package de.beteiligungsbuch.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What others published, made by other software than ours. Each test names its source. */
class PublishedVectorsTest {

    private static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(
                PublishedVectorsTest.class.getResourceAsStream("/vectors/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static List<TreeHash> hashes(String spaced) {
        return Arrays.stream(spaced.split("\\s+")).filter(text -> !text.isEmpty())
                .map(TreeHash::parse).toList();
    }

    /** RFC 6962 test vectors as in github.com/google/certificate-transparency: eight leaves. */
    @Test
    void the_trees_of_the_eight_well_known_leaves_have_their_roots() {
        HexFormat hex = HexFormat.of();
        List<String> leaves = List.of("", "00", "10", "2021", "3031", "40414243",
                "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        TreeFrontier frontier = TreeFrontier.empty();
        leaves.forEach(leaf -> frontier.append(TreeHash.ofLeaf(hex.parseHex(leaf))));
        assertThat(hex.formatHex(frontier.root().bytes()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(hex.formatHex(TreeHash.emptyRoot().bytes()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex.formatHex(TreeHash.ofLeaf(new byte[0]).bytes()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    /** github.com/transparency-dev/merkle, testdata/inclusion/0..4/happy-path.json. */
    @ParameterizedTest
    @CsvSource({
            "0, 1, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, ''",
            "0, 8, XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c= Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4= a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
            "5, 8, XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=, QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=, vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms= yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA= 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
            "2, 3, rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=, ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=, +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
            "1, 5, Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4= vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="})
    void an_inclusion_proof_of_transparency_dev_is_accepted(long index, long size, String root,
            String leaf, String path) {
        new InclusionProof(index, size, hashes(path)).verify(TreeHash.parse(leaf),
                TreeHash.parse(root));
    }

    /** github.com/transparency-dev/merkle, testdata/consistency/0..4/happy-path.json. */
    @ParameterizedTest
    @CsvSource({
            "1, 1, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, ''",
            "1, 8, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=, XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c= Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4= a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
            "6, 8, duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=, XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o= yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA= 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
            "2, 5, +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=, Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=, Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4= vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
            "6, 7, duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=, 3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw=, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o= sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8= 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="})
    void a_consistency_proof_of_transparency_dev_is_accepted(long oldSize, long newSize,
            String oldRoot, String newRoot, String path) {
        new ConsistencyProof(oldSize, newSize, hashes(path)).verify(TreeHash.parse(oldRoot),
                TreeHash.parse(newRoot));
    }

    /**
     * golang.org/x/mod/sumdb/tlog, testdata/argon2020: answers of Google's Certificate Transparency
     * log at a size of 961,984,013; the leaf is the hash of entry 10,000 there.
     */
    @Test
    void the_proofs_of_a_log_of_961_million_entries_are_accepted() {
        TreeHash root = TreeHash.parse("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM=");
        new InclusionProof(10_000, 961_984_013, hashes(text("argon2020-inclusion.txt")))
                .verify(TreeHash.parse("nCs3mfIydh9x4CKyQ+u2xtmpxmFggA5MLymHwNQSlLg="), root);
        new ConsistencyProof(3_654_490, 961_984_013, hashes(text("argon2020-consistency.txt")))
                .verify(TreeHash.parse("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ="), root);
    }

    /** golang.org/x/mod/sumdb/tlog, note_test.go: TestFormatTree. */
    @Test
    void the_tree_description_of_go_is_a_checkpoint() {
        String text = """
                go.sum database tree
                123456789012
                TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=
                """;
        Checkpoint checkpoint = new Checkpoint("go.sum database tree", 123_456_789_012L,
                TreeHash.ofLeaf("hello world".getBytes(StandardCharsets.UTF_8)));
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text)).isEqualTo(checkpoint);
    }

    /** github.com/C2SP/C2SP, tlog-witness.md: the example request. */
    @Test
    void the_example_request_to_a_witness_is_read_and_written_back() {
        byte[] body = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Z\
                hcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+4\
                9/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
                """
                .getBytes(StandardCharsets.UTF_8);
        AddCheckpointRequest request = AddCheckpointRequest.parse(body);
        assertThat(request.oldSize()).isEqualTo(20_852_014);
        assertThat(request.proof()).hasSize(4);
        assertThat(request.checkpoint().size()).isEqualTo(20_852_163);
        assertThat(request.note().signatures()).hasSize(2);
        assertThat(request.bytes()).isEqualTo(body);
    }

    /** github.com/FiloSottile/torchwood, cmd/litewitness/testdata/multi-cosigs-ed25519.txt. */
    @Test
    void a_checkpoint_of_litewitness_s_tests_is_signed_with_ed25519() {
        String origin = "sigsum.org/v1/tree/985ea163f5af026723561354f51f2ebcdcf2af809ce254ccfb64aa9aadd80f90";
        SignedNote note = AddCheckpointRequest.parse("""
                old 0

                %1$s
                1
                KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

                — %1$s 7BKT0gOfNZ1J0So9unY3BZtm2YkPIoNYM/dce0Z2avJDs8dxN6ts9bOSwwrVrbjm6P9K3ZxpK6jJngOG\
                6YvGGzV/lwo=
                """.formatted(origin).getBytes(StandardCharsets.UTF_8)).note();
        VerifierKey key = VerifierKey.of(origin, KeyType.ED25519, HexFormat.of()
                .parseHex("52c05edad1bf5feffa81354faae59a655d9a9a1a793ed2f62c39c26c0be2aecd"));
        assertThat(note.verify(Set.of(key))).hasSize(1);
    }

    /** github.com/FiloSottile/torchwood, cmd/litewitness/testdata/mldsa.txt. */
    @Test
    void a_checkpoint_of_litewitness_s_tests_is_signed_with_ml_dsa_44() {
        VerifierKey key = VerifierKey.parse(text("litewitness-mldsa.vkey").strip());
        SignedNote note = AddCheckpointRequest.parse(file("litewitness-mldsa.request")).note();
        assertThat(note.verify(Set.of(key))).singleElement()
                .satisfies(signature -> assertThat(signature.time()).isEmpty());
    }

    /**
     * github.com/florolf/spic, doc/example.md: a proof of the Sigsum log barreleye with
     * cosignatures of eight witnesses that run in the world, and the policy to it.
     */
    @Test
    void a_checkpoint_that_eight_witnesses_in_the_world_cosigned_meets_its_policy() {
        String origin = "sigsum.org/v1/tree/4e89cc51651f0d95f3c6127c15e1a42e3ddf7046c5b17b752689c402e773bb4d";
        HexFormat hex = HexFormat.of();
        String text = new Checkpoint(origin, 17_157, TreeHash.of(hex.parseHex(
                "86c07a3959a75a8640dd01c33a62cf4222ef88ace47f706a06905d915e705a3d"))).text();
        List<String[]> rows = text("sigsum-barreleye.txt").lines().map(row -> row.split(" "))
                .toList();
        List<VerifierKey> keys = IntStream.range(0, rows.size()).mapToObj(i -> VerifierKey.of(
                i == 0 ? origin : rows.get(i)[0],
                i == 0 ? KeyType.ED25519 : KeyType.COSIGNATURE_V1, hex.parseHex(rows.get(i)[1])))
                .toList();
        SignedNote note = new SignedNote(text, IntStream.range(0, rows.size()).mapToObj(i -> {
            byte[] signature = hex.parseHex(rows.get(i)[2]);
            return new NoteSignature(keys.get(i).name(), keys.get(i).id(),
                    i == 0 ? signature : Cosignature.timed(1_765_558_886, signature));
        }).toList());
        StringBuilder policy = new StringBuilder("log " + keys.getFirst() + "\n");
        keys.subList(1, keys.size())
                .forEach(key -> policy.append("witness ").append(key.name()).append(' ')
                        .append(key).append('\n'));
        policy.append("group glasklar-test-witnesses 2 poc.sigsum.org/nisse"
                + " rgdd.se/poc-witness witness1.smartit.nu/witness1\n"
                + "group quorum-rule 4 glasklar-test-witnesses"
                + " witness.navigli.sunlight.geomys.org remora.n621.de witness.stagemole.eu"
                + " tillitis.se/test-witness-1 transparency.dev/DEV:witness-little-garden\n"
                + "quorum quorum-rule\n");
        VerifiedCheckpoint verified = Policy.parse(policy.toString()
                .getBytes(StandardCharsets.UTF_8)).verify(note);
        assertThat(verified.cosignatures()).hasSize(8);
        assertThat(verified.newestCosignature()).get().hasToString("2025-12-12T17:01:26Z");
    }
}

package de.beteiligungsbuch.service.council.feed.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.objectstore.BucketAccess;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.testing.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A folder and a bucket keep the same promises. */
class RawStoreTest {

    private static S3Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() {
        server = S3Server.start("raw");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static ObjectStore bucket() {
        return ObjectStore.open("s3://raw/feeds", new BucketAccess(server.endpoint(), "us-east-1",
                S3Server.ACCESS_KEY_ID, S3Server.SECRET_ACCESS_KEY));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void keepsAndGives(RawStore store) {
        List<byte[]> many = IntStream.range(0, 200).mapToObj(i -> bytes("{\"id\":" + i + "}"))
                .toList();
        store.keep(many);
        store.keep(many);
        for (byte[] one : many) {
            assertThat(store.get(SourceDigest.of(one))).isEqualTo(one);
        }
        assertThatThrownBy(() -> store.get(SourceDigest.of(bytes("never"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("backup");
    }

    @Test
    void a_folder_gives_back_what_it_was_given() {
        try (FolderRawStore store = new FolderRawStore(folder)) {
            keepsAndGives(store);
        }
    }

    @Test
    void a_bucket_gives_back_what_it_was_given_also_to_the_next_process() {
        try (BucketRawStore store = new BucketRawStore(bucket())) {
            keepsAndGives(store);
        }
        try (BucketRawStore next = new BucketRawStore(bucket())) {
            assertThat(next.get(SourceDigest.of(bytes("{\"id\":7}")))).asString()
                    .isEqualTo("{\"id\":7}");
        }
    }

    private static void keepsWhatComesInParts(RawStore store) throws IOException {
        byte[] document = "%PDF-1.7 ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        SourceDigest digest = SourceDigest.of(document);
        try (Incoming given = store.receive()) {
            given.stream().write(document, 0, 100);
        }
        assertThatThrownBy(() -> store.open(digest).close())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("backup");
        for (int times = 0; times < 2; times++) {
            try (Incoming incoming = store.receive()) {
                incoming.stream().write(document);
                incoming.keep(digest);
            }
            try (InputStream kept = store.open(digest)) {
                assertThat(kept.readAllBytes()).isEqualTo(document);
            }
        }
        assertThat(store.get(digest)).isEqualTo(document);
    }

    @Test
    void a_folder_keeps_what_comes_in_parts_once_it_is_complete() throws IOException {
        try (FolderRawStore store = new FolderRawStore(folder)) {
            keepsWhatComesInParts(store);
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void a_bucket_keeps_what_comes_in_parts_once_it_is_complete() throws IOException {
        try (BucketRawStore store = new BucketRawStore(bucket())) {
            keepsWhatComesInParts(store);
        }
    }

    @Test
    void what_a_process_that_was_killed_had_begun_is_removed_later() throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path old = Files.writeString(incoming.resolve("old.part"), "%PDF");
        Path young = Files.writeString(incoming.resolve("young.part"), "%PDF");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        new FolderRawStore(folder).close();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void bytes_that_were_altered_are_never_given() throws Exception {
        byte[] one = bytes("{\"id\":\"one\"}");
        String path = SourceDigest.of(one).hex().substring(0, 2) + "/" + SourceDigest.of(one).hex()
                + ".json";
        try (FolderRawStore store = new FolderRawStore(folder)) {
            store.keep(List.of(one));
            Files.write(folder.resolve(path), bytes("{}"));
            assertThatThrownBy(() -> store.get(SourceDigest.of(one)))
                    .hasMessageContaining("altered");
            assertThatThrownBy(() -> store.open(SourceDigest.of(one)).close())
                    .hasMessageContaining("altered");
        }
        try (BucketRawStore store = new BucketRawStore(bucket()); ObjectStore other = bucket()) {
            store.keep(List.of(one));
            other.write(path, bytes("{}"));
            assertThatThrownBy(() -> store.get(SourceDigest.of(one)))
                    .hasMessageContaining("altered");
        }
    }

    @Test
    void a_bucket_that_does_not_answer_keeps_nothing_and_says_so() {
        try (BucketRawStore store = new BucketRawStore(
                ObjectStore.open("s3://nobodys", new BucketAccess(server.endpoint(), "us-east-1",
                        S3Server.ACCESS_KEY_ID, S3Server.SECRET_ACCESS_KEY)))) {
            assertThatThrownBy(() -> store.keep(List.of(bytes("{}"))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}

package de.beteiligungsbuch.objectstore;

import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.testing.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BucketStoreTest {

    private static S3Server server;
    private ObjectStore store;

    @BeforeAll
    static void startServer() {
        server = S3Server.start("tiles");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() {
        store = store("s3://tiles/city", S3Server.SECRET_ACCESS_KEY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ObjectStore store(String place, String secret) {
        return ObjectStore.open(place, new BucketAccess(server.endpoint(), "us-east-1",
                S3Server.ACCESS_KEY_ID, secret));
    }

    @Test
    void an_object_is_as_it_was_written_last() {
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        assertThat(store.read("strategy/checkpoint")).isEmpty();
        store.write("strategy/checkpoint", new byte[]{1});
        store.write("strategy/checkpoint", content);
        assertThat(store.read("strategy/checkpoint")).contains(content);
        store.write("strategy/empty", new byte[0]);
        assertThat(store.read("strategy/empty")).contains(new byte[0]);
    }

    @Test
    void what_is_for_ever_may_be_written_again_as_it_was() {
        store.writeForEver("strategy/tile/0/000.p/1", new byte[]{1});
        store.writeForEver("strategy/tile/0/000.p/1", new byte[]{1});
        assertThat(store.read("strategy/tile/0/000.p/1")).contains(new byte[]{1});
    }

    @Test
    void only_what_is_below_a_folder_is_removed_with_it() {
        store.writeForEver("council/tile/0/000", new byte[]{1});
        store.writeForEver("council/tile/0/000.p/3", new byte[]{2});
        store.writeForEver("council/tile/0/000.p/4", new byte[]{3});
        store.deleteFolder("council/tile/0/000.p");
        store.deleteFolder("council/tile/0/000.p");
        assertThat(store.read("council/tile/0/000.p/3")).isEmpty();
        assertThat(store.read("council/tile/0/000.p/4")).isEmpty();
        assertThat(store.read("council/tile/0/000")).contains(new byte[]{1});
    }

    @Test
    void a_wrong_secret_is_told_and_is_not_taken_for_nothing() {
        try (ObjectStore stranger = store("s3://tiles/city", "guessed")) {
            assertThatThrownBy(() -> stranger.read("strategy/checkpoint"))
                    .isInstanceOf(NotStored.class)
                    .hasMessageContaining("s3://tiles/city/strategy/checkpoint cannot be read")
                    .hasMessageContaining("403").hasMessageNotContaining("guessed");
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_told() {
        try (ObjectStore nowhere = store("s3://nowhere", S3Server.SECRET_ACCESS_KEY)) {
            assertThatThrownBy(() -> nowhere.read("checkpoint")).isInstanceOf(NotStored.class)
                    .hasMessageContaining("bucket");
            assertThatThrownBy(() -> nowhere.write("checkpoint", new byte[]{1}))
                    .isInstanceOf(NotStored.class).hasMessageContaining("s3://nowhere/checkpoint");
        }
    }

    @Test
    void a_server_that_is_gone_is_told_and_what_was_written_is_there_when_it_is_back() {
        store.write("gone/checkpoint", new byte[]{7});
        server.kill();
        assertThatThrownBy(() -> store.read("gone/checkpoint")).isInstanceOf(NotStored.class);
        assertThatThrownBy(() -> store.write("gone/checkpoint", new byte[]{8}))
                .isInstanceOf(NotStored.class);
        server.restart();
        assertThat(store.read("gone/checkpoint")).contains(new byte[]{7});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../other-city/checkpoint", "a/../../b", "a/"})
    void a_path_out_of_the_prefix_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.read(path));
        assertThatIllegalArgumentException().isThrownBy(() -> store.write(path, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> store.deleteFolder(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:", "s3://", "s3://A", "s3://ab?x", "s3://good/pre?x", "s3://x_y/z"})
    void a_place_that_is_no_bucket_is_refused(String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bucket.parse(place))
                .withMessageContaining(place);
    }

    @Test
    void who_asks_is_shown_without_the_secret() {
        assertThat(new BucketAccess(null, "eu-central-1", "city", "sesame")).asString()
                .contains("city").doesNotContain("sesame");
    }

    @Test
    void a_prefix_may_end_in_a_slash_or_not() {
        assertThat(Bucket.parse("s3://tiles/a/b/")).isEqualTo(
                Bucket.parse("s3://tiles/a/b"));
        assertThat(Bucket.parse("s3://tiles/")).isEqualTo(
                Bucket.parse("s3://tiles"));
    }
}

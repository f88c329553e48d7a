package de.beteiligungsbuch.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderStoreTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_as_it_was_written_last() {
        FolderStore store = new FolderStore(folder);
        assertThat(store.read("strategy/tile/0/000.p/3")).isEmpty();
        store.write("strategy/tile/0/000.p/3", new byte[]{1});
        store.write("strategy/tile/0/000.p/3", new byte[]{2, 3});
        assertThat(store.read("strategy/tile/0/000.p/3")).contains(new byte[]{2, 3});
        assertThat(folder.resolve("strategy/tile/0/000.p")).isDirectoryContaining(
                file -> file.getFileName().toString().equals("3"));
    }

    @Test
    void a_file_that_cannot_be_finished_leaves_the_one_before() throws IOException {
        FolderStore store = new FolderStore(folder);
        store.write("strategy/checkpoint", new byte[]{1});
        // As a full disk does: the bytes have nowhere to go.
        Files.createDirectory(folder.resolve("strategy/checkpoint.unfinished"));
        assertThatThrownBy(() -> store.write("strategy/checkpoint", new byte[]{2}))
                .isInstanceOf(NotStored.class).hasMessageContaining("checkpoint");
        assertThat(store.read("strategy/checkpoint")).contains(new byte[]{1});
    }

    @Test
    void a_folder_is_removed_with_what_is_in_it_and_may_be_gone() {
        FolderStore store = new FolderStore(folder);
        store.write("strategy/tile/0/000.p/3", new byte[]{1});
        store.deleteFolder("strategy/tile/0/000.p");
        store.deleteFolder("strategy/tile/0/000.p");
        assertThat(store.read("strategy/tile/0/000.p/3")).isEmpty();
    }

    @Test
    void a_path_out_of_the_folder_is_refused() {
        FolderStore store = new FolderStore(folder.resolve("inner"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.read("../secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.read("/etc/passwd"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.deleteFolder(""));
    }
}

package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A snapshot of an index")
class IndexSnapshotTest {

    @TempDir
    private Path source;

    @TempDir
    private Path target;

    @Test
    @DisplayName("that finds another one under way in its folder fails and leaves the files of that one alone")
    void leavesOthersAlone() throws IOException {
        SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()) {
            @Override
            public synchronized IndexCommit snapshot() throws IOException {
                IndexCommit commit = super.snapshot();
                for (String file : commit.getFileNames()) {
                    Files.copy(source.resolve(file), target.resolve(file));
                }
                return commit;
            }
        };
        try (Directory directory = new MMapDirectory(source);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig().setIndexDeletionPolicy(commits))) {
            writer.addDocument(new Document());
            writer.commit();

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> new IndexSnapshot(source, target).take(commits));
        }

        try (Directory copy = new MMapDirectory(target)) {
            assertThat(copy.listAll()).isNotEmpty().anyMatch(file -> file.startsWith("segments"));
        }
    }
}

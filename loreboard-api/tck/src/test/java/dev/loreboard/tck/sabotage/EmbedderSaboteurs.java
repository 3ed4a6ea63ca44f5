package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.embedding.BackgroundContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Embedders that are wrong in one way each. */
final class EmbedderSaboteurs {

    private EmbedderSaboteurs() {}

    private abstract static class Words implements BackgroundContract {

        @Override
        public List<Content> samples() {
            return List.of(Text.of("a dragon"), Text.of("the castle"), Text.of("over the sea"));
        }

        @Override
        public List<Content> inside() {
            return samples();
        }

        @Override
        public List<Content> outside() {
            return List.of(Text.of("quarterly tax report"), Text.of("gym membership"));
        }
    }

    @Breaks("acceptsSomething")
    static class AcceptsNothing extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public Set<Modality> accepts() {
                    return Set.of();
                }
            };
        }
    }

    @Breaks("everyVectorLivesInItsSpace")
    static class TellsTheSpaceOfItsModelFile extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public EmbeddingSpace space() {
                    return new EmbeddingSpace("model.onnx", 64);
                }
            };
        }
    }

    @Breaks("theSpaceIsStable")
    static class NumbersItsSpaces extends Words {

        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public Embedder openEmbedder() {
            EmbeddingSpace space = new EmbeddingSpace("words " + opened.incrementAndGet(), 64);
            return new BrokenEmbedder() {
                @Override
                public EmbeddingSpace space() {
                    return space;
                }
            };
        }
    }

    @Breaks("batchEqualsSingles")
    static class AnswersBackwards extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    return super.embedAll(batch).reversed();
                }
            };
        }
    }

    @Breaks("batchEqualsSingles")
    static class PadsToTheLongestOfABatch extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    return super.embedAll(batch.stream()
                            .map(text -> Text.of(((Text) text).value() + " sea".repeat(batch.size() - 1)))
                            .toList());
                }
            };
        }
    }

    @Breaks("sameContentGivesTheSameVector")
    static class NeverAnswersAlike extends Words {

        @Override
        public Embedder openEmbedder() {
            AtomicInteger calls = new AtomicInteger();
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    return super.embedAll(batch.stream()
                            .map(text -> Text.of(((Text) text).value() + " " + calls.incrementAndGet()))
                            .toList());
                }
            };
        }
    }

    @Breaks("differentContentsDiffer")
    static class SeesOnlyTheFirstItem extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    Embedding first = super.embedAll(batch).getFirst();
                    return batch.stream().map(item -> first).toList();
                }
            };
        }
    }

    @Breaks("anEmptyBatchIsFine")
    static class NeedsAFirstItem extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    batch.getFirst();
                    return super.embedAll(batch);
                }
            };
        }
    }

    @Breaks("aBadItemFailsAlone")
    static class LosesTheWholeBatch extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    try {
                        return super.embedAll(batch);
                    } catch (BatchException failure) {
                        throw new BatchException(failure.failures(), new TreeMap<>());
                    }
                }
            };
        }
    }

    @Breaks("aBadItemFailsAlone")
    static class MovesTheOthersUp extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public List<Embedding> embedAll(List<? extends Content> batch) {
                    try {
                        return super.embedAll(batch);
                    } catch (BatchException failure) {
                        TreeMap<Integer, Embedding> moved = new TreeMap<>();
                        List<Embedding> others =
                                new ArrayList<>(failure.results(Embedding.class).values());
                        failure.results(Embedding.class)
                                .keySet()
                                .forEach(place -> moved.put(place, others.removeLast()));
                        throw new BatchException(failure.failures(), moved);
                    }
                }
            };
        }
    }

    @Breaks("otherKindsAreRefused")
    static class CallsOtherKindsUnreadable extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public Embedding embed(Content content) {
                    if (content instanceof Text) {
                        return super.embed(content);
                    }
                    throw new UnreadableContentException("These are no words.");
                }
            };
        }
    }

    @Breaks("theDirectionLivesInItsSpace")
    static class BringsItsDirectionFromElsewhere extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public Embedding outOfWorld() {
                    return Embedding.of(new EmbeddingSpace("elsewhere", 2), 1, 0);
                }
            };
        }
    }

    @Breaks("outsideIsNearerThanInside")
    static class PointsInside extends Words {

        @Override
        public Embedder openEmbedder() {
            return new BrokenEmbedder() {
                @Override
                public Embedding outOfWorld() {
                    return embed(samples().getFirst());
                }
            };
        }
    }
}

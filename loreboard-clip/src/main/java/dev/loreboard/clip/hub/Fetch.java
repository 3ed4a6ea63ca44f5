package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one file of an offer into its part file, which it goes on with where an earlier call or try stopped.
 *
 * @param steps told of every byte that comes
 */
record Fetch(
        HubClient hub, ModelStoreOptions options, URI address, Offer.OfferedFile file, PartFile part, Steps steps) {

    private static final Logger LOG = LoggerFactory.getLogger(Fetch.class);
    /** So many bytes are worth starting to count tries anew. */
    private static final long WORTHWHILE = 1 << 20;

    /**
     * Comes back when all of the file is in the part file and is what was offered.
     *
     * @return the hash of it
     */
    ContentHash run() throws IOException {
        int vain = 0;
        while (true) {
            long before = part.length();
            try {
                receiveTheRest();
                Optional<ContentHash> hash = checked(before);
                if (hash.isPresent()) {
                    return hash.get();
                }
                vain++;
            } catch (ServiceException failure) {
                vain = part.length() - before >= WORTHWHILE ? 1 : vain + 1;
                Duration wait = options.tries().waitAfter(vain, failure).orElseThrow(() -> failure);
                LOG.info("{} Trying again in {} ms.", failure.getMessage(), wait.toMillis());
                steps.throwIfCancelled();
                Tries.sleep(wait, failure);
            }
        }
    }

    /** Nothing when pieces do not make the file, so that all of it is to be fetched anew. */
    private Optional<ContentHash> checked(long before) throws IOException {
        ContentHash found = PartFile.hash(part.path(), steps.silently());
        if (file.hash().isEmpty() || file.hash().get().equals(found)) {
            return Optional.of(found);
        }
        part.drop();
        if (before == 0) {
            throw HubFailures.wrong(
                    address,
                    "The bytes that came have the SHA-256 " + found + ", not "
                            + file.hash().get()
                            + " as " + (file.trust() == Trust.CATALOGUE ? "the catalogue" : "the hub itself")
                            + " says. They were thrown away. Try again; if it stays so, use another hub or mirror.");
        }
        LOG.info("What came of {} in pieces is not the file; all of it is fetched anew.", HubFailures.shown(address));
        return Optional.empty();
    }

    private void receiveTheRest() throws IOException {
        long size = file.size().orElse(-1);
        if (part.length() > 0 && (!canGoOn() || (size >= 0 && part.length() > size))) {
            part.drop();
        }
        long have = part.length();
        if (size > 0 && have == size) {
            return;
        }
        try (HubClient.Sent sent = hub.get(address, have > 0 ? rest(have) : Map.of())) {
            receive(sent, placed(sent.answer(), have));
        }
    }

    /** Without a hash, the server has to vouch that the rest belongs to what is here. */
    private boolean canGoOn() {
        return file.hash().isPresent() || file.tag().isPresent();
    }

    private Map<String, String> rest(long have) {
        String range = "bytes=" + have + "-";
        return file.hash().isEmpty()
                ? Map.of("Range", range, "If-Range", file.tag().orElseThrow())
                : Map.of("Range", range);
    }

    /** Where the bytes of an answer belong; what is here already is dropped when they are not the rest of it. */
    private long placed(HubAnswer answer, long have) throws IOException {
        switch (answer.status()) {
            case HubAnswer.OK -> {
                part.drop();
                return 0;
            }
            case HubAnswer.PARTIAL -> {
                boolean fits = answer.place()
                        .filter(place -> place.first() == have)
                        .filter(place -> place.total().isEmpty()
                                || file.size().isEmpty()
                                || place.total().getAsLong() == file.size().getAsLong())
                        .isPresent();
                if (fits && have > 0) {
                    return have;
                }
                part.drop();
                throw again("It sent another part of the file than the one that was asked for.");
            }
            case HubAnswer.BEYOND_THE_END -> {
                if (have == 0) {
                    throw HubFailures.refused(answer);
                }
                part.drop();
                throw again("It has less of the file than is here already.");
            }
            default -> throw HubFailures.refused(answer);
        }
    }

    private void receive(HubClient.Sent sent, long from) throws IOException {
        long most = file.size().orElse(options.largest());
        long announced = sent.answer().length().orElse(0);
        if (announced > most - from) {
            throw tooMuch("announced more", most);
        }
        long have = from;
        try (PartFile.Writing out = part.append()) {
            for (Optional<List<ByteBuffer>> piece = next(sent.body()); piece.isPresent(); piece = next(sent.body())) {
                long bytes =
                        piece.get().stream().mapToLong(ByteBuffer::remaining).sum();
                have += bytes;
                if (have > most) {
                    break;
                }
                out.write(piece.get());
                steps.done(bytes);
            }
        }
        if (have > most) {
            part.drop();
            throw tooMuch("sent more", most);
        }
        if (file.size().isPresent() && have < most) {
            throw again("It sent " + have + " of " + most + " bytes.");
        }
    }

    private Optional<List<ByteBuffer>> next(Arriving body) {
        try {
            return body.next(options.timeout());
        } catch (InterruptedIOException interrupted) {
            throw new CancelledException(
                    steps.call() + " was cancelled: its thread was interrupted. What came is kept.", interrupted);
        } catch (IOException broken) {
            throw HubFailures.broken(address, broken);
        }
    }

    private ServiceException again(String found) {
        return HubFailures.unfit(address, found);
    }

    private ServiceException tooMuch(String found, long most) {
        return HubFailures.wrong(
                address,
                "It " + found + " than the " + most + " bytes that "
                        + (file.size().isPresent() ? "were promised" : "are taken of a file of unknown size")
                        + ". Nothing of it was kept. Use another hub or mirror"
                        + (file.size().isPresent() ? "." : ", or allow more."));
    }
}

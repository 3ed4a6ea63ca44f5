package dev.loreboard.clip.onnx;

/** Bytes that are no message; said on to whoever asked for the file. */
final class MalformedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedMessageException(String problem) {
        super(problem);
    }
}

package dev.loreboard.examples.house.crooked.onnxruntime;

/** Stands for the native runtime. */
public final class NativeSession {}

#!/usr/bin/env bash
# Makes the embedded model from a seed to its files: training/make.sh WORK
# What is done of it is kept in the folder WORK, so the same command goes on where it was stopped. PYTHON names another Python than python3.
set -euo pipefail

work=${1:?Name the folder to work in: training/make.sh WORK}
work=$(mkdir -p "$work" && cd "$work" && pwd)
cd "$(dirname "$0")/.."

if [[ ! -d $work/world ]]; then
    rm -rf "$work/painting"
    mvn -q -Prun verify -Dloreboard.main=dev.loreboard.examples.sampler.world.TrainingWorld \
        "-Dloreboard.args=$work/painting 120000 6000 3000 1000000"
    mv "$work/painting" "$work/world"
fi

OPENBLAS_NUM_THREADS=1 "${PYTHON:-python3}" training/train.py "$work/world" "$work/model"

embedded=$PWD/loreboard-clip/src/main/resources/dev/loreboard/clip/mini
cd "$work/model"
cp --parents ./*.json onnx/*.onnx "$embedded"

// What this machine can do at most, on one core: exact MODE INPUT SCRATCH
// "read" reads all vectors and adds their numbers up; "multiply" multiplies and adds as often as a batch needs, and reads nothing.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace {

// As many as one register holds.
#ifdef __AVX512F__
constexpr size_t kLanes = 16;
#else
constexpr size_t kLanes = 8;
#endif
constexpr size_t kStreams = 4;
constexpr size_t kSums = 12;

using Clock = std::chrono::steady_clock;
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float)), aligned(sizeof(float))));

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<float> floats(const std::string& file) {
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    std::vector<float> values(static_cast<size_t>(stream.tellg()) / sizeof(float));
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(values.data()), values.size() * sizeof(float));
    return values;
}

float total(const Lanes& lanes) {
    float sum = 0;
    for (size_t lane = 0; lane < kLanes; lane++) {
        sum += lanes[lane];
    }
    return sum;
}

// Four streams, as the processor fetches ahead best.
float read(const std::vector<float>& values) {
    const size_t stream = values.size() / kStreams / kLanes * kLanes;
    Lanes sums[kStreams] = {};
    for (size_t i = 0; i < stream; i += kLanes) {
        for (size_t one = 0; one < kStreams; one++) {
            sums[one] += *reinterpret_cast<const Lanes*>(values.data() + one * stream + i);
        }
    }
    return total(sums[0] + sums[1] + sums[2] + sums[3]);
}

float multiply(size_t products) {
    Lanes sums[kSums];
    for (size_t one = 0; one < kSums; one++) {
        sums[one] = Lanes{} + static_cast<float>(one);
    }
    Lanes factor = Lanes{} + 0.999f;
    Lanes more = Lanes{} + 0.001f;
    for (size_t done = 0; done < products; done += kSums * kLanes) {
        asm volatile("" : "+v"(factor), "+v"(more));
        for (size_t one = 0; one < kSums; one++) {
            sums[one] = sums[one] * factor + more;
        }
    }
    float sum = 0;
    for (const Lanes& one : sums) {
        sum += total(one);
    }
    return sum;
}

double product(const float* one, const float* other, size_t dimension) {
    std::array<double, kLanes> sums{};
    size_t i = 0;
    for (; i + kLanes <= dimension; i += kLanes) {
        for (size_t lane = 0; lane < kLanes; lane++) {
            sums[lane] += static_cast<double>(one[i + lane]) * other[i + lane];
        }
    }
    double sum = std::accumulate(sums.begin(), sums.end(), 0.0);
    for (; i < dimension; i++) {
        sum += static_cast<double>(one[i]) * other[i];
    }
    return sum;
}

std::vector<int32_t> nearest(const std::vector<float>& base, const float* query, size_t dimension, size_t limit) {
    std::vector<double> scores(base.size() / dimension);
    for (size_t row = 0; row < scores.size(); row++) {
        scores[row] = product(query, base.data() + row * dimension, dimension);
    }
    std::vector<int32_t> rows(scores.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::partial_sort(rows.begin(), rows.begin() + limit, rows.end(), [&](int32_t one, int32_t other) {
        return scores[one] != scores[other] ? scores[one] > scores[other] : one < other;
    });
    rows.resize(limit);
    return rows;
}

}  // namespace

int main(int, char** arguments) {
    const auto started = Clock::now();
    const std::string mode = arguments[1];
    const std::string folder = arguments[2];
    std::map<std::string, size_t> sizes;
    std::ifstream lines(folder + "/numbers.txt");
    size_t number = 0;
    for (std::string name; lines >> name >> number;) {
        sizes[name] = number;
    }
    const size_t rows = sizes["rows"], dimension = sizes["dimension"], queries = sizes["queries"], limit = sizes["limit"];
    const auto base = floats(folder + "/base.f32");
    const auto asked = floats(folder + "/queries.f32");
    std::printf("{\"ready\": %.9f, \"version\": \"C++\", \"note\": \"a limit, not a search\"}\n", secondsSince(started));
    std::fflush(stdout);

    float kept = 0;
    std::string command, argument;
    while (std::cin >> command && std::getline(std::cin >> std::ws, argument)) {
        if (command == "round") {
            const double least = std::stod(argument) / 1000;
            const auto start = Clock::now();
            long runs = 0;
            double seconds = 0;
            do {
                kept += mode == "read" ? read(base) : multiply(rows * dimension * queries);
                runs++;
                seconds = secondsSince(start);
            } while (seconds < least);
            std::printf("{\"runs\": %ld, \"seconds\": %.9f}\n", runs, seconds);
        } else if (command == "answer") {
            std::vector<int32_t> found;
            for (size_t query = 0; query < queries; query++) {
                const auto some = nearest(base, asked.data() + query * dimension, dimension, limit);
                found.insert(found.end(), some.begin(), some.end());
            }
            std::ofstream(argument, std::ios::binary)
                .write(reinterpret_cast<const char*>(found.data()), found.size() * sizeof(int32_t));
            std::printf("{\"written\": \"answer\"}\n");
        } else {
            std::fprintf(stderr, "A lane knows the commands round and answer, not %s.\n", command.c_str());
            return 1;
        }
        std::fflush(stdout);
    }
    std::fprintf(stderr, "%f\n", kept);
    return 0;
}

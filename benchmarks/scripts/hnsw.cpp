// Approximate search by hnswlib's header, compiled for this processor: built on all cores, a query on one.
// hnsw INPUT SCRATCH

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <hnswlib/hnswlib.h>

namespace {

constexpr int kLinks = 16;
constexpr int kBuildEffort = 100;
constexpr double kWantedRecall = 0.95;
const int kEfforts[] = {10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512};

using Clock = std::chrono::steady_clock;
using Graph = hnswlib::HierarchicalNSW<float>;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

template <typename T>
std::vector<T> numbers(const std::string& file) {
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    std::vector<T> values(static_cast<size_t>(stream.tellg()) / sizeof(T));
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(values.data()), values.size() * sizeof(T));
    return values;
}

std::vector<int32_t> nearest(const Graph& graph, const float* query, size_t limit) {
    auto found = graph.searchKnn(query, limit);
    std::vector<int32_t> rows(found.size());
    for (size_t place = rows.size(); place-- > 0; found.pop()) {
        rows[place] = static_cast<int32_t>(found.top().second);
    }
    return rows;
}

void build(Graph& graph, const std::vector<float>& base, size_t rows, size_t dimension) {
    std::atomic<size_t> next{0};
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); i++) {
        threads.emplace_back([&] {
            for (size_t row = next++; row < rows; row = next++) {
                graph.addPoint(base.data() + row * dimension, row);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
}

}  // namespace

int main(int, char** arguments) {
    const auto started = Clock::now();
    const std::string folder = arguments[1];
    std::map<std::string, size_t> sizes;
    std::ifstream lines(folder + "/numbers.txt");
    size_t number = 0;
    for (std::string name; lines >> name >> number;) {
        sizes[name] = number;
    }
    const size_t rows = sizes["rows"], dimension = sizes["dimension"], queries = sizes["queries"], limit = sizes["limit"];
    const auto base = numbers<float>(folder + "/base.f32");
    const auto asked = numbers<float>(folder + "/queries.f32");
    const auto truth = numbers<int32_t>(folder + "/truth.i32");

    hnswlib::InnerProductSpace space(dimension);
    Graph graph(&space, rows, kLinks, kBuildEffort);
    build(graph, base, rows, dimension);

    const auto all = [&] {
        std::vector<int32_t> found;
        for (size_t query = 0; query < queries; query++) {
            const auto some = nearest(graph, asked.data() + query * dimension, limit);
            found.insert(found.end(), some.begin(), some.end());
        }
        return found;
    };
    const auto recall = [&] {
        const auto found = all();
        size_t hits = 0;
        for (size_t i = 0; i < found.size(); i++) {
            const auto first = truth.begin() + i / limit * limit;
            hits += std::find(first, first + limit, found[i]) != first + limit;
        }
        return static_cast<double>(hits) / truth.size();
    };
    int effort = 0;
    for (int candidate : kEfforts) {
        effort = candidate;
        graph.setEf(std::max<size_t>(effort, limit));
        if (recall() >= kWantedRecall) {
            break;
        }
    }
    std::printf("{\"ready\": %.9f, \"version\": \"hnswlib's header\", \"note\": \"effort %d\"}\n", secondsSince(started), effort);
    std::fflush(stdout);

    size_t query = 0;
    size_t kept = 0;
    std::string command, argument;
    while (std::cin >> command && std::getline(std::cin >> std::ws, argument)) {
        if (command == "round") {
            const double least = std::stod(argument) / 1000;
            const auto start = Clock::now();
            long runs = 0;
            double seconds = 0;
            do {
                kept += nearest(graph, asked.data() + query * dimension, limit).size();
                query = (query + 1) % queries;
                runs++;
                seconds = secondsSince(start);
            } while (seconds < least);
            std::printf("{\"runs\": %ld, \"seconds\": %.9f}\n", runs, seconds);
        } else if (command == "answer") {
            const auto found = all();
            std::ofstream(argument, std::ios::binary)
                .write(reinterpret_cast<const char*>(found.data()), found.size() * sizeof(int32_t));
            std::printf("{\"written\": \"answer\"}\n");
        } else {
            std::fprintf(stderr, "A lane knows the commands round and answer, not %s.\n", command.c_str());
            return 1;
        }
        std::fflush(stdout);
    }
    std::fprintf(stderr, "%zu matches\n", kept);
    return 0;
}

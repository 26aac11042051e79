package org.bianmin.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Works through many things with some threads; at any time only a few are under way, and results come in order. */
final class Batch {
    private static final int WORTH_SHOWING = 10;

    private Batch() {}

    static <S, T> List<T> run(List<S> items, int jobs, Function<S, T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try (ProgressBar progress = progress(items.size())) {
            List<T> results = new ArrayList<>();
            Deque<Future<T>> underWay = new ArrayDeque<>();
            for (S item : items) {
                underWay.add(threads.submit(() -> work.apply(item)));
                if (underWay.size() > 2 * jobs) {
                    results.add(finished(underWay.remove(), progress));
                }
            }
            while (!underWay.isEmpty()) {
                results.add(finished(underWay.remove(), progress));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T finished(Future<T> future, ProgressBar progress) {
        try {
            T result = future.get();
            if (progress != null) {
                progress.step();
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Shown on a terminal only, which the launcher knows. */
    private static ProgressBar progress(int items) {
        if (items < WORTH_SHOWING || !Boolean.getBoolean("bianmin.progress")) {
            return null;
        }
        return new ProgressBarBuilder()
                .setInitialMax(items)
                .setUpdateIntervalMillis(200)
                .build();
    }
}

package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The system's signals that something has changed in some folder. They say when to look and nothing else, so it does not
 * matter when so many come at once that some are lost. Where there are none, time passes instead.
 */
final class ChangeSignals implements AutoCloseable {
    /** How often somebody must look where the system gives no signal. */
    private static final Duration UNHEARD = Duration.ofSeconds(1);

    private final Optional<WatchService> service;

    private ChangeSignals(Optional<WatchService> service) {
        this.service = service;
    }

    /** The system's signals, if it has any left to give. */
    static ChangeSignals ofSystem() {
        try {
            return new ChangeSignals(Optional.of(FileSystems.getDefault().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            return none();
        }
    }

    /** No signals, only time. */
    static ChangeSignals none() {
        return new ChangeSignals(Optional.empty());
    }

    /**
     * Asks for signals from folders and every folder below, also from those that it has asked before.
     *
     * @return whether all of them will give some
     */
    boolean from(List<Path> folders) {
        AtomicBoolean all = new AtomicBoolean(folders.stream().allMatch(Files::isDirectory));
        FolderWalk.through(folders, (path, attributes) -> {
            if (attributes.isDirectory() && !from(path)) {
                all.set(false);
            }
        });
        return all.get();
    }

    private boolean from(Path folder) {
        if (service.isEmpty()) {
            return false;
        }
        try {
            folder.register(
                    service.get(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Waits until it is time to look.
     *
     * @param heard whether all folders give signals
     */
    void await(boolean heard) throws InterruptedException {
        if (heard && service.isPresent()) {
            taken(service.get().take());
        } else {
            within(UNHEARD);
        }
    }

    /** Waits for a signal, but no longer than some time; whether there was one. */
    boolean within(Duration time) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(time.toMillis());
            return false;
        }
        WatchKey key = service.get().poll(time.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            taken(key);
        }
        return key != null;
    }

    private static void taken(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    @Override
    public void close() {
        if (service.isPresent()) {
            try {
                service.get().close();
            } catch (IOException e) {
                // The process ends it in any case.
                return;
            }
        }
    }
}

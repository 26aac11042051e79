package org.bianmin.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The DevTools protocol: calls with numbers, answers to them, and events in between. */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 30;

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join();
        return tools;
    }

    /** Hears every event of every tab. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    /** Calls a method and gives what it answers. */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        try {
            return send(session, method, parameters).get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(method + " " + parameters, e);
        }
    }

    /** Calls a method without waiting for it, as one has to from within an event. */
    synchronized CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> parameters) {
        int number = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            Map<String, Object> call = session.isEmpty()
                    ? Map.of("id", number, "method", method, "params", parameters)
                    : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
            socket.sendText(JSON.writeValueAsString(call), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        message.append(part);
        if (whole) {
            String text = message.toString();
            message.setLength(0);
            received(text);
        }
        from.request(1);
        return null;
    }

    private void received(String text) {
        try {
            JsonNode said = JSON.readTree(text);
            if (!said.has("id")) {
                listeners.forEach(listener -> listener.accept(said));
            } else if (said.has("error")) {
                waiting.remove(said.get("id").asInt())
                        .completeExceptionally(
                                new AssertionError(said.get("error").toString()));
            } else {
                waiting.remove(said.get("id").asInt()).complete(said.get("result"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        socket.abort();
    }
}

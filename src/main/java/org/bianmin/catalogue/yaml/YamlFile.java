package org.bianmin.catalogue.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one YAML or JSON file into {@link Node}s and refuses what could hurt: size, depth, anchors, binary content. */
public final class YamlFile {
    /** In bytes. A record of a large centre is some tens of kilobytes. */
    public static final int MAXIMUM_SIZE = 1 << 20;

    private static final int MAXIMUM_DEPTH = 30;
    private static final Pattern FULL_WIDTH = Pattern.compile("(?m)^[\\s-]*[^\\s#:：]{1,20}：|[{\\[][^}\\]\\n]*，|[【】｛｝]");
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final JsonParser parser;

    private YamlFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInput if it is not one YAML document of plain text, of at most {@link #MAXIMUM_SIZE} bytes
     */
    public static Node read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidInput(new Problem(new Place(file.toString(), 1, 1), "no_records"));
        }
        return parse(file.toString(), TextFile.text(file.toString(), TextFile.bytes(file, MAXIMUM_SIZE)));
    }

    /**
     * Parses a text that is called {@code name} in messages.
     *
     * @throws InvalidInput if it is not one YAML document
     */
    public static Node parse(String name, String text) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new YamlFile(name, parser).document();
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new InvalidInput(new Problem(place(name, e.getLocation()), hint(text), said));
        } catch (IOException e) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "unreadable", e.getMessage()));
        }
    }

    /**
     * Parses JSON, which may be larger than what people write by hand: the caller limits it.
     *
     * @throws InvalidInput if it is not one JSON document in UTF-8
     */
    public static Node parseJson(String name, byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new YamlFile(name, parser).document();
        } catch (JsonProcessingException e) {
            throw new InvalidInput(new Problem(place(name, e.getLocation()), "syntax_json"));
        } catch (IOException e) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "unreadable", e.getMessage()));
        }
    }

    /** The likely cause of a syntax error: people who type Chinese leave full-width colons and tabs. */
    private static String hint(String text) {
        if (FULL_WIDTH.matcher(text).find()) {
            return "syntax_full_width";
        }
        return text.contains("\t") ? "syntax_tab" : "syntax";
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "empty"));
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw new InvalidInput(new Problem(here(), "two_documents"));
        }
        return root;
    }

    private Node node(int depth) throws IOException {
        Place place = here();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias() || parser.getObjectId() != null) {
            throw new InvalidInput(new Problem(place, "anchor"));
        }
        if (depth > MAXIMUM_DEPTH) {
            throw new InvalidInput(new Problem(place, "too_deep", MAXIMUM_DEPTH));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(place, depth);
            case START_ARRAY -> items(place, depth);
            case VALUE_NULL -> new Node.Blank(place);
            default -> scalar(place, parser.getText());
        };
    }

    private static Node scalar(Place place, String text) {
        return text.isBlank() ? new Node.Blank(place) : new Node.Scalar(place, text.strip());
    }

    private Node items(Place place, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Items(place, List.copyOf(items));
    }

    private Node fields(Place place, int depth) throws IOException {
        List<Node.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place at = here();
            String key = parser.currentName().strip();
            Place before = seen.putIfAbsent(key, at);
            if (before != null) {
                throw new InvalidInput(new Problem(at, "key_twice", key, before.line()));
            }
            parser.nextToken();
            fields.add(new Node.Field(at, key, node(depth + 1)));
        }
        return new Node.Fields(place, List.copyOf(fields));
    }

    private Place here() {
        return place(name, parser.currentTokenLocation());
    }

    private static Place place(String name, JsonLocation at) {
        return at == null
                ? new Place(name, 1, 1)
                : new Place(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}

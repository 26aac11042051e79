package org.bianmin.report;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.report.photo.Pictures;

/** The photos of one report. The page knows each by a number: the name of a file is data and part of no address. */
final class PagePhotos {
    private static final String SCHEME = "photo:";

    /** In millimetres, so that three stand beside each other. */
    private static final BigDecimal WIDTH = new BigDecimal("53");

    /** In millimetres. */
    private static final BigDecimal HEIGHT = new BigDecimal("45");

    private final Pictures pictures;
    private final Map<String, Map<String, Object>> places = new HashMap<>();
    private final List<Image> images = new ArrayList<>();

    PagePhotos(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * What templates call as {@code photo(file)}: address ({@code src}), {@code width} and {@code height} in
     * millimetres; empty when there is no picture.
     */
    TemplateMethodModelEx photo() {
        return arguments -> places.computeIfAbsent(((TemplateScalarModel) arguments.get(0)).getAsString(), this::place);
    }

    private Map<String, Object> place(String file) {
        Optional<Image> picture = pictures.of(file).map(PagePhotos::image);
        if (picture.isEmpty()) {
            return Map.of();
        }
        Image image = picture.get();
        images.add(image);
        BigDecimal width = BigDecimal.valueOf((long) image.getWidth());
        BigDecimal height = BigDecimal.valueOf((long) image.getHeight());
        BigDecimal fitting = WIDTH.multiply(height).divide(width, 1, RoundingMode.DOWN);
        boolean high = fitting.compareTo(HEIGHT) > 0;
        return Map.of(
                "src",
                SCHEME + images.size(),
                "width",
                (high ? HEIGHT.multiply(width).divide(height, 1, RoundingMode.DOWN) : WIDTH).toPlainString(),
                "height",
                (high ? HEIGHT : fitting).toPlainString());
    }

    private static Image image(byte[] jpeg) {
        try {
            return Image.getInstance(jpeg);
        } catch (BadElementException | IOException e) {
            throw new IllegalStateException("a picture is no JPEG", e);
        }
    }

    /** The image behind an address that {@link #photo()} gave; absent for any other. */
    Optional<Image> image(String address) {
        for (int i = 0; i < images.size(); i++) {
            if (address.equals(SCHEME + (i + 1))) {
                return Optional.of(Image.getInstance(images.get(i)));
            }
        }
        return Optional.empty();
    }
}

package org.bianmin.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Fetches nothing but the photos that the page was given: no text in a result may open a file or a host. */
final class NoResources extends ITextUserAgent {
    private static final URL DEFAULT_STYLE =
            Objects.requireNonNull(XhtmlNamespaceHandler.class.getResource("/resources/css/XhtmlNamespaceHandler.css"));

    private final PagePhotos photos;

    NoResources(ITextOutputDevice device, int dotsPerPixel, PagePhotos photos) {
        super(device, dotsPerPixel);
        this.photos = photos;
    }

    private static IllegalStateException refused(String uri) {
        return new IllegalStateException("a report fetches nothing, but asked for " + uri);
    }

    @Override
    protected InputStream resolveAndOpenStream(String uri) {
        throw refused(uri);
    }

    @Override
    protected InputStream openStream(String uri) {
        throw refused(uri);
    }

    /** The default style is a part of flying-saucer, and it asks for it in the same way as for foreign ones. */
    @Override
    public CSSResource getCSSResource(String uri) {
        if (!uri.equals(DEFAULT_STYLE.toString())) {
            throw refused(uri);
        }
        try {
            return new CSSResource(DEFAULT_STYLE.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImageResource getImageResource(String uri) {
        return photos.image(uri)
                .map(image -> new ImageResource(uri, new ITextFSImage(image)))
                .orElseThrow(() -> refused(uri));
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refused(uri);
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        throw refused(uri);
    }

    @Override
    public String resolveURI(String uri) {
        return uri;
    }
}

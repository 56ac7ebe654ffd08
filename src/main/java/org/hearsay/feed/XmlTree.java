package org.hearsay.feed;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** XML as a tree within bounds, without document types, as rome parses it. */
final class XmlTree {

  private XmlTree() {}

  /**
   * The tree of {@code xml}, in which HTML's names of characters are understood.
   *
   * @throws JDOMException when it is broken, declares a document type, or {@link #isTooMuch}
   */
  static Document of(String xml) throws JDOMException, IOException {
    SAXBuilder builder = new Input().createSAXBuilder();
    builder.setXMLFilter(new Bounds());
    return builder.build(new XmlFixerReader(new StringReader(xml)));
  }

  /** Whether {@code failure} means that there was more than is read. */
  static boolean isTooMuch(Exception failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof TooMuch) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Gives away the parser that refuses document types and entities. */
  private static final class Input extends WireFeedInput {
    @Override
    protected SAXBuilder createSAXBuilder() {
      return super.createSAXBuilder();
    }
  }

  private static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("More elements or attributes, or deeper, than any feed has");
    }
  }

  private static final class Bounds extends XMLFilterImpl {
    private static final int MAX_DEPTH = 64;

    /** A thousand entries of a hundred elements each. */
    private static final int MAX_PARTS = 100_000;

    private int depth;
    private int parts;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      depth++;
      parts += 1 + attributes.getLength();
      if (depth > MAX_DEPTH || parts > MAX_PARTS) {
        throw new TooMuch();
      }
      super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      depth--;
      super.endElement(uri, name, qualified);
    }
  }
}

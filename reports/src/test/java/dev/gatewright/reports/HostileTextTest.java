package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Outcome;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.ObjectMapper;

/** Random hostile text in every place that takes text from outside, in every format. */
final class HostileTextTest {
  private static final String[] PARTS = {
    "\u0000",
    "\u001b[2J",
    "\u009b31m",
    "\u0007",
    "\b",
    "\u007f",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2028",
    "\u2029",
    "\u00ad",
    "\ud800",
    "\udc00",
    "\uffff",
    "\udb40\udc41",
    "\u3164",
    "\r",
    "\n",
    "\t",
    "<script>",
    "</style>",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&#60;",
    "\"",
    "'",
    "[a](b)",
    "![a](b)",
    "<http://a.example>",
    "http://a.example",
    "www.a.example",
    "`",
    "``",
    "```",
    "* ",
    "- [x] ",
    "# ",
    "> ",
    "|",
    "\\",
    "_a_",
    "**a**",
    "~~a~~",
    "$x$",
    "@name",
    "a@b.example",
    "#12",
    ":",
    "::warning::",
    "<details>",
    "{0}",
    "%n",
    "a",
    "word",
    " ",
    "中",
    "😀",
    "é",
    "e\u0301",
    "1. ",
    "===",
    "javascript:alert(1)"
  };
  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p",
          "strong", "em", "time", "nav", "ul", "li", "main", "table", "caption", "thead", "tbody",
          "tr", "th", "td", "section", "div", "span", "details", "summary", "code", "pre", "mark",
          "footer");

  static List<String> texts() {
    Random random = new Random(20261122);
    List<String> texts = new ArrayList<>(List.of("", " ", "\n", Sample.HOSTILE));
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(1, 12); parts > 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingHiddenComesThrough(String text) {
    Outcome outcome = Sample.saying(text);
    for (Report report : Reports.all()) {
      String drawn = report.render(outcome, ReportOptions.plain());
      assertVisible(report.format(), drawn);
    }
    ReportOptions narrow = new ReportOptions(false, false, 50, false, null, true);
    assertVisible("text", new TextReport().render(outcome, narrow));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void jsonAlwaysParses(String text) {
    for (String format : List.of("json", "sarif", "oscal")) {
      String drawn =
          Reports.named(format).orElseThrow().render(Sample.saying(text), ReportOptions.plain());
      assertThat(new ObjectMapper().readTree(drawn).isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void xmlAndHtmlAreWellFormedAndHoldOnlyOurElements(String text) throws Exception {
    Outcome outcome = Sample.saying(text);
    parse(new JunitReport().render(outcome, ReportOptions.plain()));
    Document page = parse(new HtmlReport().render(outcome, ReportOptions.plain()));
    var all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(ELEMENTS).contains(element.getTagName());
      assertThat(element.getAttribute("href")).matches("|#(main|c\\d+)");
      for (String forbidden : List.of("style", "onclick", "src")) {
        assertThat(element.hasAttribute(forbidden)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void markdownHoldsNoLinkAndNoMarkupOfOthers(String text) {
    String drawn = new MarkdownReport().render(Sample.saying(text), ReportOptions.plain());
    List<String> found = new ArrayList<>();
    Parser.builder().build().parse(drawn).accept(new Collector(found));
    assertThat(found).isEmpty();
    long boxes = drawn.lines().filter(line -> line.startsWith("- [")).count();
    assertThat(boxes).isEqualTo(8);
  }

  private static void assertVisible(String format, String drawn) {
    drawn
        .codePoints()
        .filter(c -> c != '\n' && Visible.hidden(c))
        .findAny()
        .ifPresent(c -> assertThat(Integer.toHexString(c)).as(format).isEqualTo("nothing hidden"));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(drawn)).isTrue();
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  private static final class Collector extends AbstractVisitor {
    private final List<String> found;

    Collector(List<String> found) {
      this.found = found;
    }

    @Override
    public void visit(Link link) {
      found.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      found.add(image.getDestination());
    }

    @Override
    public void visit(HtmlBlock html) {
      found.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      if (!html.getLiteral().equals("<!-- -->")) {
        found.add(html.getLiteral());
      }
    }
  }
}

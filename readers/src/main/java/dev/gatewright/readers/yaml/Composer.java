package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Visible;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Builds nodes from the engine's events with an explicit stack. Events are pulled one at a time, so
 * a limit stops the engine before it has read further.
 */
final class Composer {
  /** Only events are asked for, so the schema is the one that brings no expressions of its own. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(Integer.MAX_VALUE)
          .setUseMarks(true)
          .setSchema(new FailsafeSchema())
          .build();

  private final SourceText source;
  private final YamlLimits limits;
  private final CommentFinder comments;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<Diagnostic> remarks = new ArrayList<>();
  private int aliases;
  private long expandedInAll;
  private @Nullable Diagnostic failure;

  private record Anchored(YamlNode node, long expanded) {}

  Composer(SourceText source, YamlLimits limits) {
    this.source = source;
    this.limits = limits;
    this.comments = new CommentFinder(source);
  }

  Parsed<YamlFile> compose() {
    try {
      Iterator<Event> events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, source.text()));
      while (failure == null && events.hasNext()) {
        accept(events.next());
      }
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      int at = mark.isPresent() ? offset(mark) : source.text().length();
      failure = source.diagnostic(at, Visible.of(problem(e), 200));
    } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
      failure = source.diagnostic(0, "the YAML parser gave up: " + e.getClass().getSimpleName());
    }
    Diagnostic stopped = failure;
    if (stopped != null) {
      return new Parsed.Broken<>(stopped);
    }
    return new Parsed.Ok<>(new YamlFile(source, documents, comments.rest()), remarks);
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> anchors.clear();
      case Alias -> alias((AliasEvent) event);
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end(event);
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
    }
  }

  private void alias(AliasEvent event) {
    int start = offset(event.getStartMark());
    int end = offset(event.getEndMark());
    comments.skip(start, end);
    String name = event.getAlias().getValue();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      boolean inside = open.stream().anyMatch(frame -> name.equals(frame.anchor));
      fail(start, (inside ? "recursive alias *" : "undefined alias *") + Visible.of(name, 60));
      return;
    }
    if (++aliases > limits.maxAliases()) {
      fail(start, "more than " + limits.maxAliases() + " aliases");
      return;
    }
    add(new YamlAlias(name, anchored.node, source.span(start, end)), end, anchored.expanded);
  }

  private void scalar(ScalarEvent event) {
    int start = pastProperties(event, event.getTag());
    int end = Math.max(start, offset(event.getEndMark()));
    YamlStyle style = style(event.getScalarStyle());
    if (style == YamlStyle.LITERAL || style == YamlStyle.FOLDED) {
      end = ScalarMapper.blockEnd(source.text(), start, end, comments);
    } else {
      comments.skip(start, end);
    }
    if (event.getValue().length() > limits.maxScalarLength()) {
      fail(start, "a scalar longer than " + limits.maxScalarLength() + " characters");
      return;
    }
    String anchor = anchor(event);
    YamlScalar scalar =
        new YamlScalar(
            event.getValue(), style, source.span(start, end), anchor, event.getTag().orElse(null));
    if (anchor != null) {
      anchors.put(anchor, new Anchored(scalar, 1));
    }
    add(scalar, end, 1);
  }

  private void begin(CollectionStartEvent event) {
    int start = pastProperties(event, event.getTag());
    if (open.size() >= limits.maxDepth()) {
      fail(start, "more than " + limits.maxDepth() + " collections inside one another");
      return;
    }
    String anchor = anchor(event);
    if (anchor != null) {
      anchors.remove(anchor);
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    open.push(new Frame(mapping, event.isFlow(), start, anchor, event.getTag().orElse(null)));
  }

  private void end(Event event) {
    Frame frame = open.pop();
    int end = frame.flow ? offset(event.getEndMark()) : frame.end;
    var span = source.span(frame.start, Math.max(frame.start, end));
    YamlNode node;
    if (frame.mapping) {
      KeyRemarks.collect(frame.entries, remarks);
      node = new YamlMapping(frame.entries, span, frame.anchor, frame.tag);
    } else {
      node = new YamlSequence(frame.items, span, frame.anchor, frame.tag);
    }
    if (frame.anchor != null) {
      anchors.put(frame.anchor, new Anchored(node, frame.expanded));
    }
    add(node, end, frame.expanded);
  }

  private void add(YamlNode node, int end, long expanded) {
    Frame parent = open.peek();
    if (parent == null) {
      expandedInAll += expanded;
      documents.add(new YamlDocument(node));
    } else {
      parent.add(node, end, expanded);
    }
    long total = parent == null ? expandedInAll : parent.expanded;
    if (total > limits.maxExpandedNodes()) {
      failure =
          Diagnostic.at(
              node.span(), "aliases expand to more than " + limits.maxExpandedNodes() + " nodes");
    }
  }

  /** The engine's start mark stands before an anchor or tag; the node itself begins after them. */
  private int pastProperties(NodeEvent event, Optional<String> tag) {
    int at = offset(event.getStartMark());
    if (event.getAnchor().isEmpty() && tag.isEmpty()) {
      return at;
    }
    int limit = offset(event.getEndMark());
    String text = source.text();
    while (at < limit && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      int start = at;
      while (at < limit && " \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      comments.skip(start, at);
      at = CommentFinder.pastBlank(text, at);
    }
    return Math.min(at, limit);
  }

  private @Nullable String anchor(NodeEvent event) {
    Optional<Anchor> anchor = event.getAnchor();
    return anchor.isPresent() ? anchor.get().getValue() : null;
  }

  private int offset(Optional<Mark> mark) {
    return source.fromCodePointIndex(mark.orElseThrow().getIndex());
  }

  private void fail(int offset, String message) {
    failure = source.diagnostic(offset, message);
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem == null ? "not YAML" : problem;
  }

  private static YamlStyle style(ScalarStyle style) {
    return switch (style) {
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlStyle.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> YamlStyle.SINGLE_QUOTED;
      case LITERAL -> YamlStyle.LITERAL;
      case FOLDED -> YamlStyle.FOLDED;
      case PLAIN -> YamlStyle.PLAIN;
    };
  }
}

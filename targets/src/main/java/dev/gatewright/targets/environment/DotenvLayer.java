package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.readers.dotenv.Assignment;
import dev.gatewright.readers.dotenv.DotenvFile;
import dev.gatewright.readers.dotenv.DotenvReader;
import dev.gatewright.readers.dotenv.Flag;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of one dotenv file; of a name that is set twice, the last one counts. */
record DotenvLayer(List<Variable> variables, List<Variable> commented, List<Gap> gaps) {
  static DotenvLayer read(String path, SourceText text, Carrier carrier) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    return switch (DotenvReader.read(bytes, Integer.MAX_VALUE, Map.of())) {
      case Parsed.Ok<DotenvFile> ok -> of(path, ok.value(), ok.diagnostics(), carrier);
      case Parsed.Broken<DotenvFile>(Diagnostic first) ->
          new DotenvLayer(List.of(), List.of(), List.of(gap(path, first)));
    };
  }

  private static DotenvLayer of(
      String path, DotenvFile file, List<Diagnostic> remarks, Carrier carrier) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    int unclosed = unclosed(remarks);
    for (Assignment assignment : file.assignments()) {
      boolean behind = assignment.nameSpan().line() >= unclosed;
      Value value = behind ? torn(assignment, path) : value(assignment, variables.keySet());
      variables.remove(assignment.name());
      variables.put(assignment.name(), variable(path, file.source(), assignment, value, carrier));
    }
    List<Gap> gaps = new ArrayList<>();
    for (Diagnostic remark : remarks) {
      if (remark.message().startsWith("expected '='")
          || remark.message().startsWith("a line that gives no name")) {
        gaps.add(gap(path, remark));
      }
    }
    return new DotenvLayer(
        Fallbacks.withFiles(variables.values()), CommentedOut.of(path, file, carrier), gaps);
  }

  /** The line of the first quote that is not closed; no line when all are. */
  private static int unclosed(List<Diagnostic> remarks) {
    int first = Integer.MAX_VALUE;
    for (Diagnostic remark : remarks) {
      if (remark.message().startsWith("a quote that is not closed")) {
        first = Math.min(first, remark.line());
      }
    }
    return first;
  }

  /** What stands behind a quote that is not closed is read by some and swallowed by others. */
  private static Value torn(Assignment assignment, String path) {
    String reason = assignment.name() + " stands behind a quote in " + path + " that is not closed";
    return new Value.Unresolved(Value.Whence.ELSEWHERE, reason, assignment.value());
  }

  private static Variable variable(
      String path, SourceText source, Assignment assignment, Value value, Carrier carrier) {
    Span span = assignment.valueSpan();
    Place place = Source.place(path, span.isEmpty() ? assignment.nameSpan() : span);
    Excerpt excerpt =
        span.isEmpty()
            ? Source.excerpt(source, assignment.nameSpan())
            : Source.maskedExcerpt(source, span);
    return new Variable(assignment.name(), value, carrier, place, excerpt);
  }

  private static Value value(Assignment assignment, Set<String> before) {
    String name = assignment.name();
    if (assignment.is(Flag.INHERITED)) {
      String reason = name + " is taken from the environment of whoever starts the service";
      return new Value.Unresolved(Value.Whence.ELSEWHERE, reason, null);
    }
    if (assignment.is(Flag.COMMAND_SUBSTITUTION)) {
      String reason = name + " is what a command prints";
      return new Value.Unresolved(Value.Whence.COMMAND, reason, null);
    }
    if (assignment.is(Flag.UNRESOLVED)) {
      return new Value.Unresolved(Value.Whence.ELSEWHERE, Fallbacks.reason(name), null);
    }
    if (assignment.is(Flag.INTERPOLATED) && Fallbacks.outside(assignment.raw(), before)) {
      String fallback = assignment.value();
      return new Value.Unresolved(Value.Whence.ELSEWHERE, Fallbacks.reason(name), fallback);
    }
    return Fallbacks.value(name, assignment.value());
  }

  private static Gap gap(String path, Diagnostic diagnostic) {
    return new Gap(
        path + ":" + diagnostic.line() + " could not be read: " + diagnostic.message(),
        "Write each line of " + path + " as NAME=value.");
  }
}

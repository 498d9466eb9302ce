package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code repository/update-bot-covers-actions}: a bot proposes newer actions. */
final class UpdateBotCoversActions implements Check {
  @Override
  public String id() {
    return "repository/update-bot-covers-actions";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    if (sights.workflows().all().isEmpty() && sights.workflows().unread().isEmpty()) {
      Answer gap = answer.gap();
      return gap != null
          ? gap
          : new Answer.NotApplicable("There is no workflow that uses actions", answer.looked());
    }
    List<Finding> findings = new ArrayList<>();
    for (String path : UpdateBots.all()) {
      if (!sights.tree().has(path)) {
        continue;
      }
      if (!(sights.tree().text(path) instanceof Sight.Known<SourceText>(SourceText text))
          || !(YamlReader.read(text, YamlLimits.DEFAULT) instanceof Parsed.Ok<YamlFile> ok)
          || ok.value().rootMapping().isEmpty()) {
        return new Answer.Unknown(
            path + " could not be read", "Write it as YAML or plain JSON.", answer.looked());
      }
      YamlMapping root = ok.value().rootMapping().get();
      Finding against =
          UpdateBots.DEPENDABOT.contains(path)
              ? dependabot(question, path, text, root)
              : renovate(question, path, text, root);
      if (against == null) {
        return new Answer.Pass(
            path + " has the actions watched", List.of(new Looked("work-tree", path, 1)));
      }
      findings.add(against);
    }
    return findings.isEmpty()
        ? answer.absent("No update bot is set up", "")
        : new Answer.Fail("The update bot does not watch the actions", findings, answer.looked());
  }

  private static @Nullable Finding dependabot(
      Question question, String path, SourceText text, YamlMapping root) {
    YamlSequence updates = root.get("updates").map(YamlNode::asSequence).orElse(null);
    Finding first = null;
    for (YamlNode item : updates == null ? List.<YamlNode>of() : updates.items()) {
      YamlMapping update = item.asMapping();
      if (update == null || !text(update, "package-ecosystem").equals("github-actions")) {
        continue;
      }
      String against = DependabotEntry.against(root, update);
      if (against.isEmpty()) {
        return null;
      }
      first = first == null ? finding(question, path, text, update.span(), against) : first;
    }
    return first == null
        ? finding(question, path, text, Span.point(1, 1), "no package-ecosystem: github-actions")
        : first;
  }

  /** Renovate watches actions by itself, unless it is told otherwise. */
  private static @Nullable Finding renovate(
      Question question, String path, SourceText text, YamlMapping root) {
    RenovateSettings.Against against = RenovateSettings.against(root);
    return against == null ? null : finding(question, path, text, against.span(), against.words());
  }

  private static String text(YamlMapping mapping, String key) {
    return mapping.scalar(key).map(YamlScalar::text).orElse("");
  }

  private static Finding finding(
      Question question, String path, SourceText text, Span span, String evidence) {
    return question.finding(
        "The update bot does not watch the actions",
        evidence,
        Source.place(path, span),
        Source.excerpt(text, span),
        "Add package-ecosystem: github-actions with a weekly schedule to dependabot.yml.");
  }
}

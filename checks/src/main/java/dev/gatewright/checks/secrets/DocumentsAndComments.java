package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretSighting;

/**
 * {@code secrets/documents-and-comments}: no token stands in a document, a comment, a docstring or
 * a notebook.
 */
final class DocumentsAndComments implements Check {
  @Override
  public String id() {
    return "secrets/documents-and-comments";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return SecretAnswers.of(
        question,
        sights.secrets().workTree(),
        "A secret lies in a document or a comment",
        "No document, comment, docstring or notebook holds a secret",
        SecretSighting::inProse);
  }
}

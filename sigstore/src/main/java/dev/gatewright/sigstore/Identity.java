package dev.gatewright.sigstore;

import org.jspecify.annotations.Nullable;

/**
 * Who signed, as the authority wrote it into the certificate after it had looked at a token of an
 * identity provider. Null stands for what the certificate does not say.
 *
 * @param issuer the address of the identity provider
 * @param subject the name the certificate is for: an address, or an e-mail address
 * @param repository the address of the repository whose workflow ran
 * @param commit of that repository
 * @param ref branch or tag of that repository
 * @param workflow the address of the workflow that was started, with its ref: Build Config URI
 * @param signer the address of the workflow whose job signed, with its ref: Build Signer URI
 * @param environment the deployment environment of the job; empty when it had none
 * @param run the address of the run
 */
public record Identity(
    @Nullable String issuer,
    @Nullable String subject,
    @Nullable String repository,
    @Nullable String commit,
    @Nullable String ref,
    @Nullable String workflow,
    @Nullable String signer,
    @Nullable String environment,
    @Nullable String run) {
  private static final String OIDS = "1.3.6.1.4.1.57264.1.";

  static Identity of(Certificate certificate) {
    String issuer = certificate.text(OIDS + "8");
    return new Identity(
        issuer == null ? certificate.raw(OIDS + "1") : issuer,
        certificate.subjectName(),
        certificate.text(OIDS + "12"),
        certificate.text(OIDS + "13"),
        certificate.text(OIDS + "14"),
        certificate.text(OIDS + "18"),
        certificate.text(OIDS + "9"),
        certificate.text(OIDS + "23"),
        certificate.text(OIDS + "21"));
  }
}

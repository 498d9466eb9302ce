package dev.gatewright.secrets.context;

import java.util.Set;

/** What the ending of a file name says. */
final class Endings {
  /** Languages in which a text stands in quotes. */
  static final Set<String> CODE =
      WordList.of(
          """
          py pyi pyx js jsx mjs cjs ts tsx vue svelte java kt kts scala groovy gradle go rs rb erb
          rake php phtml c h cc cpp cxx hpp hh m mm cs fs vb swift dart lua pl pm r jl ex exs erl
          hs ml clj cljs elm nim zig sol sql tf hcl tfvars bicep proto thrift graphql css scss
          less coffee ejs hbs jsp aspx cshtml razor ipynb cr d pas f90 cmake nix tmpl
          """);

  static final Set<String> BINARY =
      WordList.of(
          """
          png jpg jpeg gif ico webp bmp svgz pdf zip gz tgz bz2 xz zst 7z rar jar war ear class
          pyc pyo so dylib dll exe o a obj lib wasm woff woff2 ttf otf eot mp3 mp4 wav ogg mov avi
          webm sqlite db bin dat iso img psd
          """);

  private static final Set<String> SCRIPTS =
      WordList.of(
          """
          sh bash zsh fish ksh bat cmd ps1 psm1 mk make awk dockerfile containerfile envrc bashrc
          profile vagrantfile
          """);

  private static final Set<String> CONFIGS =
      WordList.of(
          """
          yml yaml ini cfg conf config cnf properties props toml json json5 jsonc xml plist tf
          tfvars hcl tfstate settings service netrc npmrc pypirc htpasswd credentials reg ovpn
          kubeconfig dockercfg dockerconfigjson pgpass s3cfg nix desktop sql dump
          """);

  private Endings() {}

  static FileKind kind(String name, String ending) {
    if (CONFIGS.contains(ending)) {
      return FileKind.CONFIG;
    }
    if (SCRIPTS.contains(ending)
        || name.startsWith("dockerfile")
        || name.startsWith("makefile")
        || name.equals("vagrantfile")) {
      return FileKind.SCRIPT;
    }
    return CODE.contains(ending) ? FileKind.SOURCE : FileKind.OTHER;
  }
}

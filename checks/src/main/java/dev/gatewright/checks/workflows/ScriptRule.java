package dev.gatewright.checks.workflows;

/** A rule that looks at what scripts do: one that can be read only in part was not looked at. */
interface ScriptRule extends WorkflowRule {
  @Override
  default boolean readsScripts() {
    return true;
  }
}

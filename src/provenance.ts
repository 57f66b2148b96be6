// Which versions and which rules made a mark.

/** Id of the rule or model that made a mark, `room/rule`: "hearsay/said-that", "matter/number-noun". */
export type RuleId = `${string}/${string}`;

/** The versions that made a reading. */
export interface Made {
  readonly hearsay: string;
  readonly models: string;
  readonly lexicons: string;
}

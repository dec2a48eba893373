/** One thing that waits for a person, as a row of a list. */
export interface Task {
  id: string;
  /** The clock behind it, as written for the reader; empty where there is none. */
  when: string;
  /** True when a person must act before the clock can go on. */
  pressing: boolean;
  /** What kind of thing it is. */
  kind: string;
  title: string;
  text: string;
  href: string;
  /** The verb of what there is to do. */
  act: string;
}

export interface Config {
  /** Git repositories kept under one folder of this machine. */
  localGit?: {
    /**
     * The folder that holds the bare repositories, one `<name>.git` each. A
     * relative path is relative to the working directory of the backend.
     */
    root: string;
  };
}

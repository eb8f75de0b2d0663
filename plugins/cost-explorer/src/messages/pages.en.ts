/** English texts of the pages that are not about one entity. */
export const pagesMessages = {} as const;

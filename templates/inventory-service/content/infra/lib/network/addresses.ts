/** Addresses of a network; a subnet of each kind per zone. */
export type Addresses = {
  vpc: string;
  public: readonly string[];
  application: readonly string[];
  database: readonly string[];
};

/** `public` is the documents' VPC to the letter; `private` has the documents' three layers of subnets. */
export const ADDRESSES: Record<'public' | 'private', Addresses> = {
  public: {
    vpc: '10.0.0.0/20',
    public: ['10.0.0.0/24', '10.0.1.0/24'],
    application: [],
    database: [],
  },
  private: {
    vpc: '10.0.0.0/16',
    public: ['10.0.1.0/24', '10.0.2.0/24'],
    application: ['10.0.11.0/24', '10.0.12.0/24'],
    database: ['10.0.21.0/24', '10.0.22.0/24'],
  },
};

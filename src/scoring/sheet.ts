/** What one unit answered in one round. Its place in `Ratings.sheets` says where its answers are. */
export interface Sheet {
  readonly round: string;
  readonly unit: string;
}

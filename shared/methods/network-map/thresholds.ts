/** From where on something is worth telling: the rules say these numbers in their sentences, the findings reckon with them. */
export const thresholds = {
	/** a hub has at least so many partners, and so many times the usual number */
	hub: { partners: 4, timesUsual: 2 },
	/** so much of the shortest ways between two others lead through a go-between; no more of them are told */
	goBetween: { share: 0.15, atMost: 3 },
	/** a field counts from so many actors on, a pair of them if it has so many together: what few lack is said of the actors */
	gap: { each: 2, together: 5 },
	/** from which modularity on groups are worth telling, and how many they must be */
	group: { modularity: 0.25, members: 3 },
	/** so many actors have a density, with at least one relation among them */
	density: { actors: 3 },
} as const

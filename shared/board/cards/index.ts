export {
	type CardDraft,
	type CardForm,
	type CardProps,
	type CardSize,
	cardForms,
	cardShapeType,
	cardSizes,
	isRound,
	letterHeight,
	measureOf,
	newCardProps,
	type Paper,
	papers,
	remeasured,
} from './card.ts'
export { type CardGroup, cardsOn, countCards } from './cardsOn.ts'
export {
	type ClusterDraft,
	type ClusterKind,
	type ClusterProps,
	cardGap,
	clusterKinds,
	clusterPadding,
	clusterShapeType,
	footHeight,
	headingHeight,
	headingLetters,
	leastSize,
	legendOf,
	type Meanings,
	newClusterProps,
} from './cluster.ts'
export {
	addCards,
	addCardsInto,
	addCluster,
	dissolveCluster,
	groupCards,
	moveCards,
	nameColours,
	restyleCards,
	tidyCluster,
} from './commands.ts'
export { byline, bylineHeight, estimatedSize, fitted, lineHeight, type Measure, wordsIn } from './fit.ts'
export { movesForGrowth } from './freeSpace.ts'
export {
	boardUnder,
	type LyingCard,
	type LyingCluster,
	lyingIn,
	placeOf,
	placeOnBoard,
	type Records,
	readCard,
	readCluster,
} from './lying.ts'
export { areaCalled, areaMeta, type NamedArea, namedAreas } from './namedAreas.ts'
export { keysAbove, type NewShape, writeNewShape, writeShape } from './newShape.ts'
export { originsOf } from './origins.ts'
export { removeShapes } from './removeShapes.ts'
export { settleInto } from './settling.ts'
export { type Box, calmWidth, inReadingOrder, onShelves, type Place, type Size } from './shelves.ts'

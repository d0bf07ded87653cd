import {
	type Case,
	casesOf,
	listCases,
	listNeeds,
	listThemes,
	type Need,
	needsMap,
	type Theme,
	themesOf,
} from '../../shared/registry/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

const casesIn = perDocument((doc) => derived<readonly Case[]>([allOf(casesOf(doc))], () => listCases(doc)))
const themesIn = perDocument((doc) => derived<readonly Theme[]>([allOf(themesOf(doc))], () => listThemes(doc)))
const needsIn = perDocument((doc) =>
	derived<readonly Need[]>([allOf(needsMap(doc))], () => listNeeds(doc).filter(({ label }) => label.trim())),
)

/** The cases of the workshop, in the order people gave them. */
export const useCases = (): readonly Case[] => useValue(casesIn(useRoom().doc))

/** The themes of the workshop, in the order people gave them. */
export const useThemes = (): readonly Theme[] => useValue(themesIn(useRoom().doc))

/** The needs a theme can be about: those that are called something. */
export const useNeeds = (): readonly Need[] => useValue(needsIn(useRoom().doc))

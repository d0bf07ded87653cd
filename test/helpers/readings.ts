import type * as Y from 'yjs'
import { readBlock } from '../../client/comparing/readBlock.ts'
import { appearances } from '../../shared/blocks/appearances.ts'
import {
	type ChainState,
	chainLayout,
	chainOf,
	chainPicture,
	chainStates,
	factsIn,
	listChains,
} from '../../shared/blocks/chain/index.ts'
import { type BlockRef, blocks, methodIdOf, placedBlocks } from '../../shared/blocks/index.ts'
import {
	leftOutOf,
	listMaps,
	mapOf,
	marksOf,
	pictureOf,
	shortestPath,
	subnetwork,
} from '../../shared/blocks/map/index.ts'
import { listPolls } from '../../shared/blocks/poll/index.ts'
import {
	actorsWithoutRow,
	allColumnsOf,
	changeSentence,
	changesIn,
	compareTables,
	entriesWithoutRow,
	entryKindIds,
	linesOf,
	listTables,
	markSums,
	nameOfRow,
	openCells,
	rowMap,
	rowsOf,
	stateOfTable,
	subjectOfTable,
} from '../../shared/blocks/table/index.ts'
import { readTableState } from '../../shared/blocks/table/keptState.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { cardsOn } from '../../shared/board/cards/index.ts'
import { optionsOn, organisationsOf, outlineOf, withResults } from '../../shared/collected/index.ts'
import { writeMethodFile } from '../../shared/files/index.ts'
import { judge } from '../../shared/findings/index.ts'
import { methodOf } from '../../shared/methods/index.ts'
import * as networkMap from '../../shared/methods/network-map/index.ts'
import * as serviceChain from '../../shared/methods/service-chain/index.ts'
import { listParked } from '../../shared/parkingLot/index.ts'
import {
	actorTable,
	caseTable,
	csvFile,
	decisionTable,
	groupTable,
	relationTable,
	ruleTable,
	taskTable,
	themeTable,
} from '../../shared/registry/csv/index.ts'
import {
	agreementOn,
	goalOutline,
	listActors,
	listCases,
	listDecisions,
	listFields,
	listGroups,
	listMeetings,
	listNeeds,
	listRelations,
	listRules,
	listServices,
	listTasks,
	listThemes,
	type RelationState,
	recognisableIn,
	relationStates,
} from '../../shared/registry/index.ts'
import { readRoadmap } from '../../shared/roadmap/index.ts'
import { search, searchEntries } from '../../shared/search/index.ts'
import { listSnapshots } from '../../shared/snapshots/index.ts'
import { takenIndex } from '../../shared/taking/index.ts'

/*
 * All that people can be shown of a workshop, as plain data: what is listed, pictured, found, compared, searched and
 * written to files. Two devices with equal documents must give equal readings, whatever way they came by them.
 */

const states = Object.keys(relationStates) as RelationState[]
const ways = Object.keys(chainStates) as ChainState[]
const term = (words: string) => ({ de: words, en: words })

/** Everything in one workshop, by the name of what is read. */
export function readingsOf(doc: Y.Doc): Record<string, unknown> {
	return { registry: registry(doc), boards: boards(doc), found: found(doc), ...inBlocks(doc) }
}

function registry(doc: Y.Doc) {
	const [actors, relations, tasks] = [listActors(doc), listRelations(doc), listTasks(doc)]
	const fields = listFields(doc)
	const lines = actors.map((actor) => ({ actor }))
	return {
		actors,
		fields,
		relations,
		tasks,
		needs: listNeeds(doc),
		services: listServices(doc),
		groups: listGroups(doc),
		goals: goalOutline(doc),
		meetings: listMeetings(doc),
		cases: listCases(doc).map((told) => ({ told, seen: Object.values(told).flatMap(recognisableIn) })),
		themes: listThemes(doc),
		decisions: listDecisions(doc),
		rules: listRules(doc).map((rule) => ({ rule, behind: agreementOn(doc, rule) })),
		parked: listParked(doc),
		taken: [...takenIndex(doc).at].sort(([a], [b]) => (a < b ? -1 : 1)),
		polls: listPolls(doc),
		files: [
			actorTable(lines, { fields, groups: listGroups(doc) }, 'de'),
			relationTable(relations, actors, 'en'),
			...[decisionTable, groupTable, caseTable, themeTable].map((table) => table(doc, 'de')),
			ruleTable(doc, 'de', (chapter) => chapter),
			taskTable(doc, tasks, 'de', ({ origin }) => origin?.found?.title.de ?? ''),
		].map(csvFile),
	}
}

function boards(doc: Y.Doc) {
	const all = boardsOf(doc)
	return {
		all,
		placed: placedBlocks(doc),
		cards: all.map(({ id }) => cardsOn(doc, id)),
		outlines: all.map(({ id }) => withResults(outlineOf(doc, id), [])),
		options: all.map(({ id }) => optionsOn(doc, id)),
		organisations: organisationsOf(doc),
		roadmap: readRoadmap(doc),
		appearances: [...appearances(doc)].sort(([a], [b]) => (a < b ? -1 : 1)),
	}
}

function found(doc: Y.Doc) {
	const entries = searchEntries(doc)
	return { entries, hits: ['kita', 'jobcenter', 'ä', 'wer'].map((query) => search(entries, query)) }
}

/** What the blocks hold, each read by its own kind, as a file, and by the analysis of its method. */
function inBlocks(doc: Y.Doc) {
	const read: Record<string, unknown> = {}
	for (const block of Object.values(blocks)) {
		for (const { id } of block.list(doc)) {
			const ref = { block: block.id, id }
			read[`${block.id} ${id}`] = {
				words: block.words(doc, id),
				mentions: block.mentions(doc, id),
				file: writeMethodFile(doc, ref),
				stands: listSnapshots(doc, ref),
				toBeKept: readBlock(doc, ref),
				...judged(doc, ref),
			}
		}
	}
	for (const { id } of listTables(doc)) read[`the table ${id}`] = table(doc, id)
	for (const { id } of listMaps(doc)) read[`the map ${id}`] = map(doc, id)
	for (const { id } of listChains(doc)) read[`the chain ${id}`] = chain(doc, id)
	return read
}

function judged(doc: Y.Doc, ref: BlockRef) {
	const method = methodOf(methodIdOf(doc, ref) ?? '')
	if (!method) return {}
	return { headline: method.table?.headline?.(doc, ref.id), findings: judge(doc, ref, method.analyse(doc, ref.id)) }
}

function table(doc: Y.Doc, id: string) {
	const now = stateOfTable(doc, id)
	const changes = listSnapshots(doc, { block: 'table', id }).flatMap((stand) => {
		const then = readTableState(stand.state)
		return then ? changesIn(compareTables(then, now)) : []
	})
	const words = {
		column: ({ label = '' }: { label?: string }) => term(label),
		field: term,
		cell: (_: unknown, said: string) => term(said),
	}
	return {
		columns: allColumnsOf(doc, id),
		lines: linesOf(doc, id),
		subject: subjectOfTable(doc, id),
		names: rowsOf(doc, id).map((row) => nameOfRow(doc, rowMap(doc, id, row.id))),
		sums: [...markSums(doc, id).columns, ...markSums(doc, id).rows],
		waiting: entryKindIds.map((kind) => entriesWithoutRow(doc, id, kind)),
		now,
		open: openCells(doc, id),
		withoutRow: actorsWithoutRow(doc, id),
		changes: changes.map((change) => changeSentence(change, words)),
	}
}

function map(doc: Y.Doc, id: string) {
	const picture = pictureOf(doc, id)
	const [first, last] = [picture.nodes[0]?.actor.id ?? '', picture.nodes.at(-1)?.actor.id ?? '']
	return {
		map: mapOf(doc, id),
		picture,
		marks: marksOf(doc, id),
		leftOut: [...leftOutOf(doc, id)].sort(),
		differences: networkMap.differences(doc, id),
		findings: states.map((state) => networkMap.analyseState(doc, id, state)),
		paths: states.map((state) => shortestPath(doc, id, state, first, last)),
		around: subnetwork(picture, { around: { actor: first, steps: 2 } }),
	}
}

function chain(doc: Y.Doc, id: string) {
	const pictures = ways.map((state) => chainPicture(doc, id, state))
	return {
		chain: chainOf(doc, id),
		pictures,
		layouts: pictures.map((picture) => chainLayout(picture, { width: 1200 })),
		differences: serviceChain.differences(doc, id),
		facts: pictures.map(factsIn),
		findings: ways.map((state) => serviceChain.analyseState(doc, id, state)),
	}
}

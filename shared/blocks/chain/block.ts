import { listServices, serviceFacts } from '../../registry/index.ts'
import type { Block } from '../block.ts'
import { type AgreedPart, agreedElement, agreedOn, agreedParts } from './agreed.ts'
import { type ChainState, chainOf, chainStates, listChains } from './chain.ts'
import { handoversOf } from './handovers.ts'
import { columnsOf } from './layout/columns.ts'
import { chainPicture } from './picture.ts'
import { chainShapeType, newChainProps } from './shape.ts'
import { allStepsOf, lanesOf, needsOfChain, personLane } from './steps.ts'

const states = Object.keys(chainStates) as ChainState[]

/**
 * Elements are named `step:<id>`, `handover:<key>`, `lane:<actor id>`, `need:<id>` and `service:<id>`; what is said of
 * the person stands at `person`, what is agreed about the whole at `agreed:<part>`.
 */
export const chainBlock = {
	id: 'chain',
	shapeType: chainShapeType,
	idProp: 'chainId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newChainProps(id) }),
	freeSpaceOf: (doc, id, { w: width }) => {
		const [one, other] = [chainPicture(doc, id, 'actual'), chainPicture(doc, id, 'ideal')]
		// Each way alone, and both with their phases in line.
		const columns = [[one], [other], [one, other]].flatMap((pictures) => columnsOf(pictures, width))
		return { w: Math.max(...columns.map((each) => each.width)), h: Number.POSITIVE_INFINITY }
	},
	list: listChains,
	words: (doc, id) => {
		const chain = chainOf(doc, id)
		if (!chain) return []
		const agreed = agreedOn(doc, id)
		return [
			...[chain.person, chain.targetGroup].map((text) => ({ element: 'person', text })),
			...(Object.keys(agreedParts) as AgreedPart[]).map((part) => ({
				element: agreedElement(part),
				text: agreed[part],
			})),
			...allStepsOf(doc, id).flatMap((step) =>
				[step.text, step.condition, ...step.branches.map(({ condition }) => condition)].map((text) => ({
					element: `step:${step.id}`,
					text,
				})),
			),
			...states.flatMap((state) =>
				handoversOf(doc, id, state).map(({ key, passes }) => ({ element: `handover:${key}`, text: passes })),
			),
			...needsOfChain(doc, id).flatMap((need) =>
				[need.label, need.effect].map((text) => ({ element: `need:${need.id}`, text })),
			),
			...listServices(doc).flatMap((service) =>
				[service.name, service.effect, service.criterion, ...serviceFacts.map((fact) => service[fact] ?? '')].map(
					(text) => ({ element: `service:${service.id}`, text }),
				),
			),
		].filter(({ text }) => text.trim())
	},
	mentions: (doc, id) => [
		...[agreedOn(doc, id).steeredBy ?? []].flat().map((actor) => ({ element: agreedElement('steering'), actor })),
		...[...new Set(states.flatMap((state) => lanesOf(doc, id, state).map((lane) => lane.id)))].map((actor) => ({
			element: `lane:${actor}`,
			actor,
		})),
		...allStepsOf(doc, id).flatMap(({ id: step, lane }) =>
			lane === undefined || lane === personLane ? [] : [{ element: `step:${step}`, actor: lane }],
		),
		...states.flatMap((state) =>
			handoversOf(doc, id, state).flatMap(({ key, responsible }) =>
				responsible === undefined ? [] : [{ element: `handover:${key}`, actor: responsible }],
			),
		),
		...listServices(doc).flatMap(({ id: service, actor }) =>
			actor === undefined ? [] : [{ element: `service:${service}`, actor }],
		),
	],
} as const satisfies Block

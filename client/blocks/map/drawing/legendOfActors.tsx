import { involvements, kinds, standardGroups } from '../../../../shared/registry/index.ts'
import { symbolPaths } from '../../../ui/ActorSymbol.tsx'
import type { Outlined } from '../picture/outlines.ts'
import type { LegendEntry, LegendOptions, LegendSection } from './legend.ts'

const looksIn = ({ scenes }: LegendOptions) => scenes.flatMap(({ nodes }) => nodes.map(({ look }) => look))
export function fieldsIn(options: LegendOptions): LegendSection {
	const { fields, texts, locale, paint } = options
	const shown = new Set(looksIn(options).map(({ letters }) => letters))
	return {
		title: texts.field,
		entries: fields
			.filter(({ letters }) => shown.has(letters))
			.map(({ id, letters, colour, short }) => ({
				id,
				words: short[locale],
				sign: (
					<>
						<rect x={-13} y={-9} width={26} height={18} rx={2} fill={paint(`nw-field-${colour}`)} />
						<text y={4.5} textAnchor="middle" fontSize={13} fontWeight={650} fill={paint('nw-on-dark')}>
							{letters}
						</text>
					</>
				),
			})),
	}
}

export function kindsIn(options: LegendOptions): LegendSection {
	const { texts, locale, paint } = options
	const shown = new Set<Outlined>(looksIn(options).map(({ kind }) => kind))
	const outline = (d: string) => (
		<path d={d} transform="scale(7.5)" fill="none" stroke={paint('nw-ink')} strokeWidth={0.2} />
	)
	const known = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => shown.has(kind))
	return {
		title: texts.kind,
		entries: [
			...known.map((kind) => ({ id: kind, words: kinds[kind][locale], sign: outline(symbolPaths[kind]) })),
			...(shown.has('unknown')
				? [{ id: 'unknown', words: texts.noKind, sign: <circle r={4.6} fill={paint('nw-ink-2')} /> }]
				: []),
		],
	}
}

export function involvementIn(options: LegendOptions): LegendSection {
	const { texts, locale, paint } = options
	const looks = looksIn(options)
	const ink = paint('nw-ink-2')
	const ring = (r: number) => <circle r={r} fill="none" stroke={ink} strokeWidth={1.5} />
	const dashed = <circle r={8} fill={paint('nw-sheet')} stroke={ink} strokeWidth={1.8} strokeDasharray="3.6 2.4" />
	const entries: (LegendEntry & { occurs: boolean })[] = [
		{
			id: 'core',
			occurs: looks.some(({ rings }) => rings === 1),
			words: standardGroups.core[locale],
			sign: (
				<>
					<circle r={5.5} fill={ink} />
					{ring(8.5)}
				</>
			),
		},
		{
			id: 'steering',
			occurs: looks.some(({ rings }) => rings === 2),
			words: standardGroups.steering[locale],
			sign: (
				<>
					<circle r={4} fill={ink} />
					{ring(6.6)}
					{ring(9.2)}
				</>
			),
		},
		{
			id: 'wished',
			occurs: looks.some(({ filling }) => filling === 'dashed'),
			words: involvements.wished[locale],
			sign: dashed,
		},
		{
			id: 'missing',
			occurs: looks.some(({ filling }) => filling === 'missing'),
			words: involvements.missing[locale],
			sign: (
				<>
					{dashed}
					<text y={4.5} textAnchor="middle" fontSize={13} fontWeight={650} fill={ink}>
						?
					</text>
				</>
			),
		},
		{
			id: 'surroundings',
			occurs: looks.some(({ size, filling }) => filling === 'filled' && size < 20),
			words: involvements.surroundings[locale],
			sign: <circle r={5} fill={ink} />,
		},
	]
	return { title: texts.involvement, entries: entries.filter(({ occurs }) => occurs) }
}

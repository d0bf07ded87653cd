import type { FieldColour } from '../../shared/registry/actors/fields.ts'
import type { Involvement, Kind } from '../../shared/registry/actors/terms.ts'
import './ActorSymbol.css'

/**
 * The shapes by which kinds of actors are told apart, of optically equal area, drawn around 0/0 with radius about 1.
 * The same path serves page, board and print.
 */
export const symbolPaths = {
	authority: 'M-.9-.9H.9V.9H-.9Z',
	provider: 'M0-1.02A1.02 1.02 0 1 1 0 1.02A1.02 1.02 0 1 1 0-1.02Z',
	association: 'M1.12 0L.56.97L-.56.97L-1.12 0L-.56-.97L.56-.97Z',
	educationProvider: 'M0-1.18L1.24.92L-1.24.92Z',
	counselling: 'M0-1.27L1.27 0L0 1.27L-1.27 0Z',
	company: 'M-1 .95L-1-.3L0-1.15L1-.3L1 .95Z',
	facility: 'M-.68-.88H.68L1.18.88H-1.18Z',
	chamber: 'M-.95-.95H.95V.15C.95.75.5 1.05 0 1.22C-.5 1.05-.95.75-.95.15Z',
	politics: 'M0-1.22L.36-.42L1.24-.32L.59 .27L.76 1.13L0 .7L-.76 1.13L-.59 .27L-1.24-.32L-.36-.42Z',
	selfHelp: 'M-.42-.42A.54.54 0 1 1 .42-.42A.54.54 0 1 1 .42.42A.54.54 0 1 1-.42.42A.54.54 0 1 1-.42-.42Z',
	network: 'M-.6-.74H.6A.74.74 0 0 1 .6.74H-.6A.74.74 0 0 1-.6-.74Z',
	person: 'M0-1.12A.52.52 0 0 1 .3-.18C.85-.05 1.02.4 1.02 1H-1.02C-1.02.4-.85-.05-.3-.18A.52.52 0 0 1 0-1.12Z',
} as const satisfies Record<Kind, string>

/** An actor whose kind nobody has entered yet: a plain dot. */
const unknownKind = 'M0-.5A.5.5 0 1 1 0 .5A.5.5 0 1 1 0-.5Z'

/** How an actor's part in the network shows in their symbol. */
export const symbolFills = {
	active: 'filled',
	addressee: 'filled',
	wished: 'dashed',
	missing: 'missing',
	surroundings: 'small',
} as const satisfies Record<Involvement, string>

/** The CSS colour of a field; ink for actors without one. */
export function fieldColour(colour: FieldColour | undefined): string {
	return colour ? `var(--nw-field-${colour})` : 'var(--nw-ink-2)'
}

/**
 * An actor's sign: the kind by its shape, the field by its colour, beside or above the field's letters (`FieldLetters`).
 * `fill`: filled takes part, dashed is wished for, missing also bears a "?"; `small` stands for the surroundings.
 * Without `label` it is decoration beside the name.
 */
export function ActorSymbol({
	kind,
	colour: field,
	size = 24,
	fill = 'filled',
	rings = 0,
	label,
}: {
	kind: Kind | undefined
	colour: FieldColour | undefined
	size?: number
	fill?: 'filled' | 'dashed' | 'missing' | 'small'
	rings?: 0 | 1 | 2
	label?: string
}) {
	const path = kind ? symbolPaths[kind] : unknownKind
	const colour = fieldColour(field)
	const reach = 1.4 + rings * 0.35
	const body =
		fill === 'filled' || fill === 'small' ? (
			<path d={path} fill={colour} transform={fill === 'small' ? 'scale(.7)' : undefined} />
		) : (
			<path
				d={path}
				fill="var(--nw-sheet)"
				stroke={colour}
				strokeWidth=".2"
				strokeDasharray=".38 .22"
				strokeLinejoin="round"
			/>
		)
	return (
		<svg
			className="ui-symbol"
			width={size}
			height={size}
			viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
			role={label ? 'img' : undefined}
			aria-label={label}
			aria-hidden={label ? undefined : true}
		>
			{[1, 2].slice(0, rings).map((ring) => (
				<path
					key={ring}
					d={path}
					fill="none"
					stroke={colour}
					strokeWidth={0.14 / (1 + ring * 0.3)}
					transform={`scale(${1 + ring * 0.3})`}
				/>
			))}
			{body}
			{fill === 'missing' && (
				<path
					d="M-.26-.28A.28.28 0 1 1 .12-.02Q0 .06 0 .2M0 .48V.5"
					fill="none"
					stroke={colour}
					strokeWidth=".2"
					strokeLinecap="round"
				/>
			)}
		</svg>
	)
}

/** The two letters of a field, white on its colour (`block`) or in its colour below a symbol. */
export function FieldLetters({
	letters,
	colour: field,
	block,
}: {
	letters: string
	colour: FieldColour | undefined
	block?: boolean
}) {
	const colour = fieldColour(field)
	return (
		<span
			className="ui-letters"
			data-block={block || undefined}
			style={block ? { background: colour } : { color: colour }}
		>
			{letters}
		</span>
	)
}

import type { iconSources } from './iconSources.ts'
import sprite from './icons.svg?url'

export type IconName = keyof typeof iconSources

/**
 * One icon of the closed list, in the colour of the text around it. 16 px takes the bold drawing.
 * Without `label` it is decoration: then a word must stand beside it.
 */
export function Icon({ name, size = 20, label }: { name: IconName; size?: 16 | 20 | 24; label?: string }) {
	const use = <use href={`${sprite}#${size === 16 ? `${name}-bold` : name}`} />
	return label ? (
		<svg className="ui-icon" width={size} height={size} role="img" aria-label={label}>
			{use}
		</svg>
	) : (
		<svg className="ui-icon" width={size} height={size} aria-hidden="true">
			{use}
		</svg>
	)
}

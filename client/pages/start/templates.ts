import { type TemplateId, templateIds } from '../../../shared/methods/templateTexts.ts'
import type { IconName } from '../../ui/icon.tsx'

/** The filled example workshop has its own place on the page and is founded anew for each visitor. */
export const demoTemplate = 'demo' satisfies TemplateId

export type Beginning = Exclude<TemplateId, typeof demoTemplate>

/** What a new workshop can begin with, in the order of the list. */
export const beginnings = templateIds.filter((id) => id !== demoTemplate)

export const beginningIcons: Record<Beginning, IconName> = { 'stakeholder-analysis': 'table', empty: 'card' }

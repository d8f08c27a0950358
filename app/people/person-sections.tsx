import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import {
  AddExemptionForm,
  AddLeaveForm,
  GiveResponsibilityForm,
  GiveRoleForm,
  type CourseChoice,
  type RefusedChange,
} from './card-forms'
import { DatedList } from './dated-list'
import type { PersonCard } from './person-card.server'
import type { UnitChoice } from './unit-options'

interface SectionsProps {
  person: PersonCard
  today: string
  units: UnitChoice[]
  courses: CourseChoice[]
  refused: RefusedChange | undefined
}

/** The dated parts of a person's card: employment and unit, roles, responsibilities, absences. */
export function PersonSections({ person, today, units, courses, refused }: SectionsProps) {
  const { t } = useTranslation('people')
  const form = { today, refused }
  const titleOf = (courseId: string | null) =>
    courseId ? (courses.find(({ id }) => id === courseId)?.title ?? courseId) : t('card.allCourses')
  return (
    <>
      <Section title={t('card.work')} id="beschaeftigung">
        <DatedList
          empty={t('card.noUnit')}
          items={[
            ...person.employments.map((row) => ({ ...row, label: t('card.employed') })),
            ...person.memberships.map((row) => ({
              ...row,
              label: `${row.unit.key} ${row.unit.name}`,
              note: row.home ? t('card.homeUnit') : t('card.furtherUnit'),
            })),
          ]}
        />
      </Section>
      <Section title={t('card.roles')} id="rollen">
        <DatedList
          empty={t('card.noRoles')}
          items={person.roles.map((row) => {
            return { ...row, label: t(`roles.names.${row.role}`), end: { intent: 'endRole', fields: { role: row.role } } }
          })}
        />
        <GiveRoleForm {...form} />
      </Section>
      <Section title={t('card.responsibilities')} id="verantwortung">
        <DatedList
          empty={t('card.noResponsibilities')}
          items={person.responsibilities.map((row) => ({
            ...row,
            label: t('card.answersFor', { kind: t(`roles.names.${row.kind}`), unit: `${row.unit.key} ${row.unit.name}` }),
            note: row.byHand ? undefined : t('card.byHr'),
            end: row.byHand
              ? { intent: 'endResponsibility', fields: { kind: row.kind, unit: row.unit.key } }
              : undefined,
          }))}
        />
        <GiveResponsibilityForm {...form} units={units} />
      </Section>
      <Section title={t('card.absences')} id="abwesenheit">
        <DatedList
          empty={t('card.noAbsences')}
          items={[
            ...person.leaves.map((row) => {
              return { ...row, label: t('card.leave'), end: { intent: 'endAbsence' as const, fields: { kind: 'leave' } } }
            }),
            ...person.exemptions.map((row) => ({
              ...row,
              label: t('card.exemption', { course: titleOf(row.courseId) }),
              note: row.reason,
              end: { intent: 'endAbsence' as const, fields: { kind: 'exemption' } },
            })),
          ]}
        />
        <AddLeaveForm {...form} />
        <AddExemptionForm {...form} courses={courses} />
      </Section>
    </>
  )
}

import { ControlRefusal } from './control.ts';
import type { Modal, ModalField } from './rest/components.ts';

type Fields = Record<string, string | string[]>;

/** What a filled form sends. Refuses, as the client does, what does not fit its fields. */
export function submittedFields(modal: Modal, fields: Fields): object[] {
  const known = new Set<string>();
  const components = modal.components.map((part) => {
    if (part.type === 10) return { type: 10, id: part.id ?? 0 };
    if (part.type === 18) {
      known.add(part.component.custom_id);
      return { type: 18, id: part.id ?? 0, component: filled(part.component, fields) };
    }
    for (const input of part.components) known.add(input.custom_id);
    return { type: 1, id: part.id ?? 0, components: part.components.map((input) => filled(input, fields)) };
  });
  const stranger = Object.keys(fields).find((name) => !known.has(name));
  if (stranger !== undefined) throw new ControlRefusal('BAD_INPUT', `the form has no field "${stranger}"`);
  return components;
}

function filled(one: ModalField, fields: Fields): object {
  const given = fields[one.custom_id];
  const base = { type: one.type, id: one.id ?? 0, custom_id: one.custom_id };
  if (one.type !== 4) {
    const values = given === undefined ? [] : [given].flat();
    const { min_values: least = 1, max_values: most = 1, required = true } = one;
    const isEmpty = values.length === 0 && !required;
    if (!isEmpty && (values.length < least || values.length > most)) {
      throw new ControlRefusal('BAD_INPUT', `field "${one.custom_id}" takes ${least} to ${most} choices`);
    }
    const isOffered = (value: string) => one.type !== 3 || one.options.some((option) => option.value === value);
    if (!values.every(isOffered))
      throw new ControlRefusal('NO_SUCH_CHOICE', `field "${one.custom_id}" has other choices`);
    return { ...base, values };
  }
  if (Array.isArray(given)) throw new ControlRefusal('BAD_INPUT', `field "${one.custom_id}" takes text`);
  const value = given ?? one.value ?? '';
  const { required = true, min_length: least = 0, max_length: most = 4000 } = one;
  const isEmpty = value === '' && !required;
  if (!isEmpty && (value.length < Math.max(least, required ? 1 : 0) || value.length > most)) {
    throw new ControlRefusal('TEXT_LENGTH', `field "${one.custom_id}" takes ${least} to ${most} characters`);
  }
  return { ...base, value };
}

//! A value written with everything that is to be said put into words, without a copy of it in between: a list of thousands
//! of accounts goes from the view straight to the page.

use quittance_words::Words;
use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Map, Value};

use super::{rounded, said};

/// A value, and the words to say it with.
pub(crate) struct Spoken<'a, T: ?Sized>(pub &'a T, pub &'a Words);

impl<T: Serialize + ?Sized> Serialize for Spoken<'_, T> {
    fn serialize<S: Serializer>(&self, inner: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Speaker { inner, words: self.1 })
    }
}

/// Passes everything on, except what is to be said.
struct Speaker<'a, S> {
    inner: S,
    words: &'a Words,
}

macro_rules! passed_on {
    ($($method:ident($type:ty);)+) => {
        $(fn $method(self, value: $type) -> Result<S::Ok, S::Error> { self.inner.$method(value) })+
    };
}

impl<'a, S: Serializer> Serializer for Speaker<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Items<'a, S::SerializeSeq>;
    type SerializeTuple = Items<'a, S::SerializeTuple>;
    type SerializeTupleStruct = Items<'a, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Items<'a, S::SerializeTupleVariant>;
    type SerializeMap = Fields<'a, S>;
    type SerializeStruct = Fields<'a, S>;
    type SerializeStructVariant = Items<'a, S::SerializeStructVariant>;

    passed_on! {
        serialize_bool(bool); serialize_i8(i8); serialize_i16(i16); serialize_i32(i32); serialize_i64(i64);
        serialize_u8(u8); serialize_u16(u16); serialize_u32(u32); serialize_u64(u64);
        serialize_char(char); serialize_str(&str); serialize_bytes(&[u8]); serialize_unit_struct(&'static str);
    }

    fn serialize_f32(self, value: f32) -> Result<S::Ok, S::Error> {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Result<S::Ok, S::Error> {
        self.inner.serialize_f64(rounded(value))
    }
    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.inner.serialize_none()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.inner.serialize_some(&Spoken(value, self.words))
    }
    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.inner.serialize_unit()
    }
    fn serialize_unit_variant(self, name: &'static str, n: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        self.inner.serialize_unit_variant(name, n, variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        self.inner.serialize_newtype_struct(name, &Spoken(value, self.words))
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        n: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.inner.serialize_newtype_variant(name, n, variant, &Spoken(value, self.words))
    }
    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(Items { inner: self.inner.serialize_seq(len)?, words: self.words })
    }
    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, S::Error> {
        Ok(Items { inner: self.inner.serialize_tuple(len)?, words: self.words })
    }
    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        Ok(Items { inner: self.inner.serialize_tuple_struct(name, len)?, words: self.words })
    }
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        n: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Items { inner: self.inner.serialize_tuple_variant(name, n, variant, len)?, words: self.words })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(Fields { state: State::Undecided(self.inner), words: self.words, key: None })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.serialize_map(None)
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        n: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Ok(Items { inner: self.inner.serialize_struct_variant(name, n, variant, len)?, words: self.words })
    }
}

/// What can't be something to say as a whole; its parts can.
struct Items<'a, C> {
    inner: C,
    words: &'a Words,
}

macro_rules! items {
    ($($kind:ident::$method:ident;)+) => {
        $(impl<C: $kind> $kind for Items<'_, C> {
            type Ok = C::Ok;
            type Error = C::Error;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), C::Error> {
                self.inner.$method(&Spoken(value, self.words))
            }
            fn end(self) -> Result<C::Ok, C::Error> { self.inner.end() }
        })+
    };
}

items! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
    SerializeTupleVariant::serialize_field;
}

impl<C: SerializeStructVariant> SerializeStructVariant for Items<'_, C> {
    type Ok = C::Ok;
    type Error = C::Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), C::Error> {
        self.inner.serialize_field(name, &Spoken(value, self.words))
    }
    fn end(self) -> Result<C::Ok, C::Error> {
        self.inner.end()
    }
}

/// An object, which is something to say or is not: its first field tells.
struct Fields<'a, S: Serializer> {
    state: State<S>,
    words: &'a Words,
    key: Option<String>,
}

enum State<S: Serializer> {
    /// Nothing seen yet.
    Undecided(S),
    /// Written as it comes.
    Plain(S::SerializeMap),
    /// Perhaps to be said: kept until it is whole.
    Kept(S, Map<String, Value>),
    /// Only while one state gives way to the next.
    Gone,
}

/// The fields a phrase, a text or a path begins with, in the order of the type or of the alphabet.
const FIRST: [&str; 4] = ["kind", "zh", "args", "en"];

impl<S: Serializer> Fields<'_, S> {
    fn decide(&mut self, first: &str) -> Result<(), S::Error> {
        self.state = match std::mem::replace(&mut self.state, State::Gone) {
            State::Undecided(inner) if FIRST.contains(&first) => State::Kept(inner, Map::new()),
            State::Undecided(inner) => State::Plain(inner.serialize_map(None)?),
            decided => decided,
        };
        Ok(())
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), S::Error> {
        self.decide(name)?;
        match &mut self.state {
            State::Plain(inner) => inner.serialize_entry(name, &Spoken(value, self.words)),
            State::Kept(_, fields) => {
                fields.insert(name.to_owned(), serde_json::to_value(value).map_err(S::Error::custom)?);
                Ok(())
            }
            State::Undecided(_) | State::Gone => Ok(()),
        }
    }

    fn finish(self) -> Result<S::Ok, S::Error> {
        match self.state {
            State::Undecided(inner) => inner.serialize_map(Some(0))?.end(),
            State::Plain(inner) => inner.end(),
            State::Kept(inner, fields) => {
                if let Some(text) = said(&fields, self.words) {
                    return inner.serialize_str(&text);
                }
                let mut map = inner.serialize_map(Some(fields.len()))?;
                for (name, value) in &fields {
                    map.serialize_entry(name, &Spoken(value, self.words))?;
                }
                map.end()
            }
            State::Gone => Err(S::Error::custom("an object ended twice")),
        }
    }
}

impl<S: Serializer> SerializeStruct for Fields<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.field(name, value)
    }
    fn end(self) -> Result<S::Ok, S::Error> {
        self.finish()
    }
}

impl<S: Serializer> SerializeMap for Fields<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        match serde_json::to_value(key).map_err(S::Error::custom)? {
            Value::String(key) => self.key = Some(key),
            other => self.key = Some(other.to_string()),
        }
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        let key = self.key.take().unwrap_or_default();
        self.field(&key, value)
    }
    fn end(self) -> Result<S::Ok, S::Error> {
        self.finish()
    }
}
